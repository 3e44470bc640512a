package regard.plans;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Period;
import regard.law.Holidays;
import regard.law.Holidays.Holiday;

/**
 * The days of a plan, one below another under the same months, in their order: when people can respond, holidays in it, until when views can still
 * change something, the decision, and when people are told.
 *
 * @param minimumDays for how many days the level asks people to be able to respond; 0 if not known
 */
record PlanCalendar(
        Optional<Period> open,
        List<Holiday> holidays,
        Optional<LocalDate> influenceBy,
        Optional<LocalDate> decisionOn,
        Optional<LocalDate> feedbackOn,
        List<PlanDetail.Milestone> milestones,
        LocalDate today,
        int minimumDays) {

    /** More months than this do not all have room for their name. */
    private static final int MOST_NAMES = 8;

    /** A day is drawn this wide at least, so that it is seen. */
    private static final double LEAST_PERCENT = 1.5;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private static final int DAYS_A_WEEK = 7;

    /**
     * A line of the calendar.
     *
     * @param key what it is, as the words of the page call it
     * @param name its own name, where it has one
     */
    record Line(String key, String name, LocalDate from, LocalDate to, boolean busy) {

        boolean isOneDay() {
            return from.equals(to);
        }
    }

    /** A line with its place along the days. */
    record Placed(Line line, String left, String width) {}

    /**
     * Where a month begins along the days.
     *
     * @param name blank where there is no room for it
     * @param year given at the first month, and wherever a year begins
     */
    record Month(String left, String name, String year) {}

    static PlanCalendar of(Activity activity, InvolvementPlan plan, LocalDate today, int minimumDays) {
        LocalDate opens = plan.opensOn();
        LocalDate closes = plan.closesOn();
        Optional<Period> open = opens == null || closes == null ? Optional.empty() : Period.between(opens, closes);
        return new PlanCalendar(
                open,
                open.map(Holidays::around).orElse(List.of()),
                activity.influenceBy(),
                activity.plannedDecisionOn(),
                Optional.ofNullable(plan.feedbackOn()),
                plan.detail().timetable().stream()
                        .filter(each -> each.on() != null)
                        .toList(),
                today,
                minimumDays);
    }

    boolean isEmpty() {
        return lines().stream().allMatch(line -> line.key().equals("today"));
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(day("today", today));
        open.ifPresent(period -> lines.add(new Line("open", "", period.first(), period.last(), false)));
        holidays.forEach(
                holiday -> lines.add(new Line("holiday." + holiday.name(), "", holiday.from(), holiday.to(), true)));
        for (PlanDetail.Milestone each : milestones) {
            LocalDate on = each.on();
            if (on != null) {
                lines.add(new Line("milestone", each.what(), on, on, false));
            }
        }
        influenceBy.ifPresent(day -> lines.add(day("influence", day)));
        decisionOn.ifPresent(day -> lines.add(day("decision", day)));
        feedbackOn.ifPresent(day -> lines.add(day("feedback", day)));
        lines.sort(Comparator.comparing(Line::from).thenComparing(Line::to, Comparator.reverseOrder()));
        return lines;
    }

    /** All the months that a line touches, whole. */
    private Period shown() {
        LocalDate first =
                lines().stream().map(Line::from).min(LocalDate::compareTo).orElse(today);
        LocalDate last =
                lines().stream().map(Line::to).max(LocalDate::compareTo).orElse(today);
        return new Period(first.withDayOfMonth(1), last.with(TemporalAdjusters.lastDayOfMonth()));
    }

    List<Month> months() {
        Period shown = shown();
        long all = ChronoUnit.MONTHS.between(shown.first(), shown.last()) + 1;
        long everyNth = (all + MOST_NAMES - 1) / MOST_NAMES;
        var months = new ArrayList<Month>();
        for (int i = 0; i < all; i++) {
            LocalDate first = shown.first().plusMonths(i);
            boolean isNamed = i % everyNth == 0;
            boolean isOfAYear = isNamed && (i == 0 || first.getMonthValue() <= everyNth);
            months.add(new Month(
                    along(first),
                    isNamed ? MONTH.format(first) : "",
                    isOfAYear ? String.valueOf(first.getYear()) : ""));
        }
        return months;
    }

    String todayAlong() {
        return along(today);
    }

    List<Placed> placed() {
        double days = shown().days();
        return lines().stream()
                .map(line -> new Placed(
                        line,
                        along(line.from()),
                        percent(Math.max(LEAST_PERCENT, 100 * new Period(line.from(), line.to()).days() / days))))
                .toList();
    }

    private String along(LocalDate day) {
        Period shown = shown();
        double left = 100.0 * (day.toEpochDay() - shown.first().toEpochDay()) / shown.days();
        return percent(Math.min(left, 100 - LEAST_PERCENT));
    }

    /** Holidays of which more than half lies in the open period: each asks for a week more. */
    long holidaysThatCount() {
        return open.map(period -> holidays.stream()
                        .filter(holiday -> holiday.isMostlyIn(period))
                        .count())
                .orElse(0L);
    }

    long neededDays() {
        return minimumDays + DAYS_A_WEEK * holidaysThatCount();
    }

    /** The key of what there is to say about the length of the period. */
    String verdict() {
        if (open.isEmpty() || minimumDays == 0) {
            return "unknown";
        }
        return open.get().days() >= neededDays() ? "enough" : "short";
    }

    private static Line day(String key, LocalDate day) {
        return new Line(key, "", day, day, false);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
