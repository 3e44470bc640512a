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
            String role = Words.english().say("duties.role." + refusal.get().role());
            return Optional.of(item(
                    activity,
                    dueOn(activity),
                    Urgency.TO_FIX,
                    "refused",
                    "/duty",
                    true,
                    role,
                    refusal.get().statement()));
        }
        if (!hasSigned && may) {
            return Optional.of(work(activity, "sign", today));
        }
        boolean waits = hasSigned || isMine(activity, actor);
        if (!waits || result.missingSignOffs().isEmpty()) {
            return Optional.empty();
        }
        String missing = result.missingSignOffs().stream().map(Trail::word).collect(Collectors.joining(", "));
        return Optional.of(item(activity, dueOn(activity), Urgency.WORK, "wait", "/duty", false, missing));
    }

    /** What was signed is in question since (S13), as long as nothing is decided; or somebody could be known from its summary. */
    private void afterSigning(Activity activity, List<Item> items) {
        duties.latest(activity.id()).filter(Assessment::isSigned).ifPresent(signed -> {
            List<String> because =
                    activity.state().isBefore(ActivityState.DECIDED) ? duties.questions(signed) : List.of();
            if (!because.isEmpty()) {
                items.add(item(
                        activity,
                        activity.influenceBy(),
                        Urgency.TO_FIX,
                        "again",
                        "/duty/reopening",
                        true,
                        String.join(" ", because)));
            }
            summaries
                    .waiting(activity, signed)
                    .ifPresent(_ -> items.add(
                            item(activity, Optional.empty(), Urgency.TO_FIX, "summary", "/duty/public-summary", true)));
        });
    }

    private static Item work(Activity activity, String key, LocalDate today) {
        Optional<LocalDate> due = dueOn(activity);
        boolean isClose =
                due.filter(day -> !day.isAfter(today.plusDays(DAYS_OF_WARNING))).isPresent();
        return item(activity, due, isClose ? Urgency.TO_FIX : Urgency.WORK, key, "/duty", true, activity.title());
    }

    /** A line of Today, whose words are found by its key: what waits, and what to press. */
    private static Item item(
            Activity activity,
            Optional<LocalDate> due,
            Urgency urgency,
            String key,
            String page,
            boolean mine,
            Object... named) {
        Words words = Words.english();
        String address = "/activities/" + activity.ref();
        return new Item(
                due,
                urgency,
                words.say("duties.todo." + key, named),
                activity.title(),
                address,
                words.say("duties.todo." + key + ".act"),
                address + page,
                mine);
    }

    private static Optional<LocalDate> dueOn(Activity activity) {
        return ResultPage.signBy(activity);
    }
}
