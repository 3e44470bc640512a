package regard.responses;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import regard.ui.ColumnChart;
import regard.ui.Formats;
import regard.ui.Words;

/** How many responses came in each week of a consultation, from Monday on, as a picture. */
final class Weeks {

    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private Weeks() {}

    static ColumnChart chart(Map<LocalDate, Long> byDay, long all, Words words) {
        NavigableMap<LocalDate, Long> weeks = weeks(byDay);
        String finding = weeks.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> words.say("responses.staff.most-week", Formats.date(most.getKey()), most.getValue()))
                .orElse("");
        return new ColumnChart(
                "weeks",
                words.say("responses.staff.weeks"),
                finding,
                words.say("responses.base.all", all),
                List.of(words.say("responses.staff.weeks.column"), words.say("responses.people")),
                weeks.entrySet().stream()
                        .map(week -> new ColumnChart.Column(
                                WEEK.format(week.getKey()), week.getValue(), Formats.number(week.getValue())))
                        .toList());
    }

    /** Weeks in which nobody answered stand between the others. */
    private static NavigableMap<LocalDate, Long> weeks(Map<LocalDate, Long> byDay) {
        var weeks = new TreeMap<LocalDate, Long>();
        byDay.forEach((day, people) ->
                weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), people, Long::sum));
        if (!weeks.isEmpty()) {
            for (LocalDate week = weeks.firstKey(); week.isBefore(weeks.lastKey()); week = week.plusWeeks(1)) {
                weeks.putIfAbsent(week, 0L);
            }
        }
        return weeks;
    }
}
