package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** What waits for a person because of consultations: one that soon closes, and people who are to hear what was heard. */
@Component
class ConsultationTodo implements Todo {

    /** So long before it closes there is still time to reach who is missing. */
    private static final int DAYS_BEFORE_CLOSING = 14;

    /** So long before people are to hear back, R-49 is about to be broken. */
    private static final int DAYS_BEFORE_FEEDBACK = 28;

    private final Activities activities;
    private final Consultations consultations;

    ConsultationTodo(Activities activities, Consultations consultations) {
        this.activities = activities;
        this.consultations = consultations;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        return !actor.is(Role.STAFF)
                ? List.of()
                : activities.list(actor).stream()
                        .filter(activity -> activity.ownedBy().equals(actor.person()))
                        .filter(ConsultationTodo::isUnderWay)
                        .flatMap(
                                activity -> consultations
                                        .of(activity.id())
                                        .flatMap(consultation -> item(activity, consultation, today))
                                        .stream())
                        .toList();
    }

    private static boolean isUnderWay(Activity activity) {
        return !activity.state().isBefore(ActivityState.OPEN)
                && activity.state().isBefore(ActivityState.FED_BACK);
    }

    private static Optional<Item> item(Activity activity, Consultation consultation, LocalDate today) {
        return switch (consultation) {
            case Consultation.Open open
            when open.acceptsResponsesOn(today) ->
                soon(open.period().last(), DAYS_BEFORE_CLOSING, today)
                        .map(last -> item(activity, "closes", last, Urgency.WORK, "/consultation"));
            case Consultation.Closed closed ->
                soon(closed.feedbackBy(), DAYS_BEFORE_FEEDBACK, today)
                        .map(by -> item(activity, "feedback", by, Urgency.TO_FIX, ""));
            case Consultation.Open _, Consultation.Draft _, Consultation.Withdrawn _ -> Optional.empty();
        };
    }

    private static Optional<LocalDate> soon(LocalDate day, int days, LocalDate today) {
        return Optional.of(day).filter(due -> !due.isAfter(today.plusDays(days)));
    }

    private static Item item(Activity activity, String key, LocalDate due, Urgency urgency, String part) {
        Words words = Words.english();
        return new Item(
                Optional.of(due),
                urgency,
                words.say("consultations.todo." + key, activity.title()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("consultations.todo." + key + ".act"),
                "/activities/" + activity.ref() + part,
                true);
    }
}
