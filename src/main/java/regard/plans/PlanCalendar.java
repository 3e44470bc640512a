package regard.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Period;
import regard.law.Holidays;
import regard.law.Holidays.Holiday;

/**
 * The days of a plan, one below another on the same line of time: when people can respond, holidays in it, until when views can still
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

    private static final int ROW = 46;
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

    /** A line with its place in the picture. */
    record Placed(Line line, int labelLine, int top, String left, String width) {}

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
        return lines;
    }

    List<Placed> placed() {
        List<Line> lines = lines();
        LocalDate first =
                lines.stream().map(Line::from).min(LocalDate::compareTo).orElse(today);
        LocalDate last = lines.stream().map(Line::to).max(LocalDate::compareTo).orElse(today);
        double days = new Period(first, last).days();
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double left = 100 * (line.from().toEpochDay() - first.toEpochDay()) / days;
            double width = 100 * new Period(line.from(), line.to()).days() / days;
            placed.add(new Placed(
                    line, i * ROW + 16, i * ROW + 22, percent(Math.min(left, 98)), percent(Math.max(width, 1.2))));
        }
        return placed;
    }

    int height() {
        return lines().size() * ROW + 4;
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
