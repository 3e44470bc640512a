package regard.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.kernel.Period;

/**
 * Times at which people are away or busy, so that those who are asked then need longer (rule R-24). The plan's calendar and the gate read
 * the same ones.
 */
public final class Holidays {

    private static final Sheet SHEET = RuleFile.read("law/holidays.yml", Sheet.class);

    private Holidays() {}

    /**
     * One of them, in one year.
     *
     * @param title what people call it
     */
    public record Holiday(String name, String title, LocalDate from, LocalDate to) {

        /** As one of several years: "Easter 2027". */
        public String ofItsYear() {
            return title + " " + from.getYear();
        }

        /** More than half of its days lie in a period. */
        public boolean isMostlyIn(Period period) {
            LocalDate first = from.isBefore(period.first()) ? period.first() : from;
            LocalDate last = to.isAfter(period.last()) ? period.last() : to;
            long inside = last.isBefore(first) ? 0 : new Period(first, last).days();
            return 2 * inside > new Period(from, to).days();
        }
    }

    record Yearly(String name, String title, String from, String to) {}

    record Moving(String name, String title, Integer daysBefore, Integer daysAfter) {}

    record Listed(String name, String title, List<Span> spans) {}

    record Span(LocalDate from, LocalDate to) {}

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Yearly> yearly,
            Moving easter,
            List<Listed> listed)
            implements Dated {}

    /** Those that touch a period, by their first day. */
    public static List<Holiday> around(Period period) {
        var found = new ArrayList<Holiday>();
        for (int year = period.first().getYear() - 1; year <= period.last().getYear(); year++) {
            int in = year;
            SHEET.yearly().forEach(holiday -> found.add(in(in, holiday)));
            LocalDate sunday = easterSunday(year);
            found.add(new Holiday(
                    SHEET.easter().name(),
                    SHEET.easter().title(),
                    sunday.minusDays(SHEET.easter().daysBefore()),
                    sunday.plusDays(SHEET.easter().daysAfter())));
        }
        SHEET.listed()
                .forEach(listed -> listed.spans()
                        .forEach(
                                span -> found.add(new Holiday(listed.name(), listed.title(), span.from(), span.to()))));
        return found.stream()
                .filter(holiday -> new Period(holiday.from(), holiday.to()).overlaps(period))
                .sorted(Comparator.comparing(Holiday::from))
                .toList();
    }

    private static Holiday in(int year, Yearly holiday) {
        LocalDate from = MonthDay.parse("--" + holiday.from()).atYear(year);
        LocalDate to = MonthDay.parse("--" + holiday.to()).atYear(year);
        return new Holiday(holiday.name(), holiday.title(), from, to.isBefore(from) ? to.plusYears(1) : to);
    }

    /** Easter Sunday of the Gregorian calendar (Butcher, 1876). */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
