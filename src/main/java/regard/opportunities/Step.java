package regard.opportunities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.consultations.Consultation;
import regard.kernel.Period;
import regard.ui.Formats;
import regard.ui.Status;
import regard.ui.Words;

/** A step on the way of an involvement, as the public reads it: its name, its date, and whether we are there. */
record Step(String name, String when, boolean finished, boolean here) {

    Status.Mark mark() {
        return finished ? Status.COMPLETED.mark() : here ? Status.OPEN.mark() : Status.UPCOMING.mark();
    }

    /** The six steps with their dates. One of them is here, until all are finished. */
    static List<Step> of(
            PublicPage page,
            Activity activity,
            Map<ActivityState, LocalDate> life,
            Consultation consultation,
            LocalDate today,
            Words words) {
        int here = here(activity, consultation, today);
        Optional<Period> period = period(consultation);
        PublicPage.Next next = page.next();
        var when = new ArrayList<String>();
        when.add(
                here == 0
                        ? say(words, "until", period.map(Period::first))
                        : say(words, "finished", Optional.ofNullable(life.get(ActivityState.OPEN))));
        when.add(period.map(it -> words.say("opportunities.step.period", it.first(), it.last()))
                .orElse(""));
        when.add(
                here > 2
                        ? say(words, "finished", Optional.ofNullable(life.get(ActivityState.ANALYSED)))
                        : say(words, "report-by", Opportunities.feedbackBy(consultation)));
        when.add(
                here > 3
                        ? say(words, "decided", Optional.ofNullable(life.get(ActivityState.DECIDED)))
                        : deciding(next, words));
        when.add(
                here > 4
                        ? say(words, "finished", Optional.ofNullable(life.get(ActivityState.FED_BACK)))
                        : say(words, "by", next.toldBy()));
        when.add(
                here > 5
                        ? say(words, "finished", Optional.ofNullable(life.get(ActivityState.EVALUATED)))
                        : say(words, "by", next.checkedBy()));
        var steps = new ArrayList<Step>();
        for (int number = 0; number < when.size(); number++) {
            steps.add(new Step(
                    words.say("opportunities.step." + number), when.get(number), number < here, number == here));
        }
        return List.copyOf(steps);
    }

    private static int here(Activity activity, Consultation consultation, LocalDate today) {
        return switch (activity.state()) {
            case EVALUATED, ARCHIVED -> 6;
            case FED_BACK -> 5;
            case DECIDED -> 4;
            case ANALYSED, CONSIDERED -> 3;
            case DRAFT, ASSESSED, PLANNED, OPEN, CLOSED, WITHDRAWN ->
                switch (consultation) {
                    case Consultation.Draft _ -> 0;
                    case Consultation.Open open -> open.period().first().isAfter(today) ? 0 : 1;
                    case Consultation.Closed _, Consultation.Withdrawn _ -> 2;
                };
        };
    }

    private static Optional<Period> period(Consultation consultation) {
        return switch (consultation) {
            case Consultation.Draft _ -> Optional.empty();
            case Consultation.Open open -> Optional.of(open.period());
            case Consultation.Closed closed -> Optional.of(closed.period());
            case Consultation.Withdrawn withdrawn -> withdrawn.wasOpen();
        };
    }

    private static String deciding(PublicPage.Next next, Words words) {
        String on = next.decidedOn().map(Formats::date).orElse("");
        if (next.decidedBy().isBlank()) {
            return on.isBlank() ? words.say("opportunities.step.not-known") : on;
        }
        return on.isBlank() ? next.decidedBy() : next.decidedBy() + ", " + on;
    }

    private static String say(Words words, String key, Optional<LocalDate> day) {
        return day.map(it -> words.say("opportunities.step." + key, it))
                .orElseGet(() -> key.equals("finished") || key.equals("decided")
                        ? words.say("opportunities.step.done")
                        : words.say("opportunities.step.not-known"));
    }
}
