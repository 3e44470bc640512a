package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** What waits for a person because of duty assessments: to begin, to finish, to sign, to look at again. */
@Component
class DutyTodo implements Todo {

    /** So long before the last day it is about to breach rule R-01. */
    private static final int DAYS_OF_WARNING = 30;

    private final Activities activities;
    private final Duties duties;
    private final Summaries summaries;

    DutyTodo(Activities activities, Duties duties, Summaries summaries) {
        this.activities = activities;
        this.duties = duties;
        this.summaries = summaries;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.isAny(Role.STAFF, Role.LAY)) {
            return List.of();
        }
        Map<ActivityId, Assessment> unsigned = new HashMap<>();
        duties.unsigned(actor).forEach(assessment -> unsigned.put(assessment.activity(), assessment));
        var items = new ArrayList<Item>();
        for (Activity activity : activities.list(actor)) {
            boolean isOurs = activity.owner().equals(actor.organisation());
            Assessment assessment = unsigned.get(activity.id());
            if (isOurs && assessment != null && assessment.isComplete()) {
                signature(activity, assessment, actor, today).ifPresent(items::add);
            } else if (isOurs && isMine(activity, actor) && (assessment != null || isNew(activity))) {
                items.add(work(activity, assessment == null ? "start" : "go-on", today));
            } else if (isOurs && assessment == null && isMine(activity, actor)) {
                afterSigning(activity, items);
            }
        }
        return items;
    }

    private static boolean isMine(Activity activity, Actor actor) {
        return actor.is(Role.STAFF) && activity.ownedBy().equals(actor.person());
    }

    private static boolean isNew(Activity activity) {
        return activity.state() == ActivityState.DRAFT;
    }

    private Optional<Item> signature(Activity activity, Assessment assessment, Actor actor, LocalDate today) {
        DutyAssessment result = duties.result(assessment);
        boolean hasSigned = assessment.given().stream()
                .anyMatch(signature -> signature.person().equals(actor.person()));
        boolean may = result.missingSignOffs().stream()
                .anyMatch(role -> actor.is(role == SignOffRole.LAY_MEMBER ? Role.LAY : Role.STAFF));
        Optional<Signature> refusal = assessment.refusals().stream().findFirst();
        if (refusal.isPresent() && isMine(activity, actor)) {
            return Optional.of(refused(activity, refusal.get()));
        }
        if (!hasSigned && may) {
            return Optional.of(item(activity, today, "sign", "duties.next.sign.button", true));
        }
        boolean waits = hasSigned || isMine(activity, actor);
        if (!waits || result.missingSignOffs().isEmpty()) {
            return Optional.empty();
        }
        Words words = Words.english();
        String missing = result.missingSignOffs().stream().map(Trail::word).collect(Collectors.joining(", "));
        return Optional.of(new Item(
                dueOn(activity),
                Urgency.WORK,
                words.say("duties.todo.wait", missing),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("duties.todo.see"),
                "/activities/" + activity.ref() + "/duty",
                false));
    }

    private void afterSigning(Activity activity, List<Item> items) {
        duties.latest(activity.id()).filter(Assessment::isSigned).ifPresent(signed -> {
            again(activity, signed).ifPresent(items::add);
            summaries
                    .waiting(activity, signed)
                    .ifPresent(_ -> items.add(item(activity, Urgency.TO_FIX, "summary", "/duty/public-summary")));
        });
    }

    /** What was signed is in question since (S13), as long as nothing is decided. */
    private Optional<Item> again(Activity activity, Assessment signed) {
        List<String> because = activity.state().isBefore(ActivityState.DECIDED) ? duties.questions(signed) : List.of();
        Words words = Words.english();
        return because.isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(
                        activity.influenceBy(),
                        Urgency.TO_FIX,
                        words.say("duties.todo.again", String.join(" ", because)),
                        activity.title(),
                        "/activities/" + activity.ref(),
                        words.say("duties.next.again.button"),
                        "/activities/" + activity.ref() + "/duty/reopening",
                        true));
    }

    /** Somebody will not sign: whoever leads the work puts right what they say. */
    private static Item refused(Activity activity, Signature refusal) {
        Words words = Words.english();
        return new Item(
                dueOn(activity),
                Urgency.TO_FIX,
                words.say("duties.todo.refused", words.say("duties.role." + refusal.role()), refusal.statement()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("duties.result.put-right"),
                "/activities/" + activity.ref() + "/duty",
                true);
    }

    private static Item item(Activity activity, Urgency urgency, String key, String page) {
        Words words = Words.english();
        return new Item(
                Optional.empty(),
                urgency,
                words.say("duties.todo." + key, activity.title()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("duties.todo." + key + ".act"),
                "/activities/" + activity.ref() + page,
                true);
    }

    private static Item work(Activity activity, String key, LocalDate today) {
        return item(activity, today, key, "duties.todo." + key + ".act", true);
    }

    private static Item item(Activity activity, LocalDate today, String key, String act, boolean mine) {
        Words words = Words.english();
        Optional<LocalDate> due = dueOn(activity);
        boolean isClose =
                due.filter(day -> !day.isAfter(today.plusDays(DAYS_OF_WARNING))).isPresent();
        return new Item(
                due,
                isClose ? Urgency.TO_FIX : Urgency.WORK,
                words.say("duties.todo." + key, activity.title()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say(act),
                "/activities/" + activity.ref() + "/duty",
                mine);
    }

    private static Optional<LocalDate> dueOn(Activity activity) {
        return ResultPage.signBy(activity);
    }
}
