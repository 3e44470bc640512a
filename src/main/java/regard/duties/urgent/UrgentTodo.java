package regard.duties.urgent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.duties.SameDayNotice;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Formats;
import regard.ui.Todo;
import regard.ui.Words;

/** A temporary change that is to be looked at: on the staff home, and on its dossier. */
@Component
class UrgentTodo implements Todo, ActivityPanel {

    private static final int DAYS_OF_WARNING = 30;
    /** Under the line of the assessment itself. */
    private static final int POSITION = 12;

    private final Activities activities;
    private final TemporaryChanges changes;

    UrgentTodo(Activities activities, TemporaryChanges changes) {
        this.activities = activities;
        this.changes = changes;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.is(Role.STAFF)) {
            return List.of();
        }
        return activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .flatMap(activity -> Stream.concat(
                        notices(activity, today).stream(),
                        changes.of(activity.id()).stream()
                                .filter(TemporaryChange::isOpen)
                                .filter(change -> !change.reviewOn().isAfter(today.plusDays(DAYS_OF_WARNING)))
                                .map(change -> item(activity, change, today))))
                .toList();
    }

    /** Who still has to be told, from the day of the decision on; nobody can sign while one is missing (u5, R-46, R-47). */
    private Optional<Item> notices(Activity activity, LocalDate today) {
        List<SameDayNotice> missing = changes.notices(activity.id()).stream()
                .filter(notice -> !notice.isGiven())
                .filter(notice ->
                        notice.dueOn().filter(due -> !due.isAfter(today)).isPresent())
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        Words words = Words.english();
        LocalDate due = missing.getFirst().dueOn().orElseThrow();
        String who = missing.stream().map(notice -> notice.name(words)).collect(Collectors.joining(", "));
        boolean isLate = due.isBefore(today);
        return Optional.of(new Item(
                Optional.of(due),
                isLate ? Urgency.BLOCKS : Urgency.TO_FIX,
                isLate
                        ? words.say("duties.notice.todo.late", Formats.date(due), who)
                        : words.say("duties.notice.todo", who),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("duties.notice.todo.act"),
                address(activity) + "/urgent-notices",
                true));
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        return changes.of(activity.id()).stream()
                .map(change -> new Line(
                        POSITION,
                        words.say("duties.review.line"),
                        address(activity),
                        change.isOpen()
                                ? words.say("duties.review.line.until", Formats.date(change.reviewOn()))
                                : words.say("duties.review.line.ended")))
                .toList();
    }

    private static Item item(Activity activity, TemporaryChange change, LocalDate today) {
        Words words = Words.english();
        boolean isOverdue = change.isOverdueOn(today);
        return new Item(
                Optional.of(change.reviewOn()),
                isOverdue ? Urgency.BLOCKS : Urgency.TO_FIX,
                words.say(
                        isOverdue ? "duties.review.todo.late" : "duties.review.todo", Formats.date(change.reviewOn())),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("duties.review.record"),
                address(activity) + "/temporary-change",
                true);
    }

    private static String address(Activity activity) {
        return "/activities/" + activity.ref() + "/duty";
    }
}
