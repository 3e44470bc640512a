package regard.responses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.responses.ResponseStore.Numbered;
import regard.ui.BarChart;
import regard.ui.ColumnChart;
import regard.ui.Formats;
import regard.ui.Words;

/**
 * All responses to one consultation: how many came how and when, the results by question, and the responses themselves.
 *
 * @param isOpenTo whether answers can still come, and until when
 * @param list a page of responses, newest first; empty for a partner, who sees counts alone
 * @param next the number after which the next page begins
 */
record ResponsesPage(
        ActivityHead head,
        Results results,
        Optional<LocalDate> isOpenTo,
        List<Response> waiting,
        List<Numbered> list,
        Optional<Long> next,
        boolean mayRead,
        boolean mayAct) {

    private static final int EXCERPT = 160;

    long of(Cells.What what) {
        return results.of(what);
    }

    BarChart channels(Words words) {
        return chart("channels", "responses.channel.", results.byChannel(), words);
    }

    BarChart types(Words words) {
        return chart("types", "responses.type.", results.byType(), words);
    }

    private BarChart chart(String id, String key, Map<? extends Enum<?>, Long> counts, Words words) {
        var bars = new ArrayList<BarChart.Bar>();
        counts.forEach((what, people) -> bars.add(BarChart.Bar.of(
                words.say(key + what.name()),
                people,
                Formats.number(people),
                Formats.number(people),
                Formats.percent((double) people / results.all()))));
        return new BarChart(
                id,
                words.say("responses.staff." + id),
                largest(key, counts, words),
                base(words),
                List.of(words.say("responses.staff." + id + ".column"), people(words), words.say("responses.share")),
                bars,
                List.of(words.say("responses.all"), Formats.number(results.all()), Formats.percent(1)));
    }

    private String largest(String key, Map<? extends Enum<?>, Long> counts, Words words) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> words.say(
                        "responses.staff.most", words.say(key + most.getKey().name()), most.getValue(), results.all()))
                .orElse("");
    }

    ColumnChart weeks(Words words) {
        return Weeks.chart(results.byDay(), results.all(), words);
    }

    private String base(Words words) {
        return words.say("responses.base.all", results.all());
    }

    private static String people(Words words) {
        return words.say("responses.people");
    }

    /** The first words a person wrote, to know the response again. */
    static String excerpt(Response response) {
        return Excerpt.of(response.answers(), EXCERPT);
    }
}
