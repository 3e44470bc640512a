package regard.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** Replies that are owed to councils and Healthwatch, with the day each falls due. */
@Component
class ScrutinyTodo implements Todo {

    private static final int DAYS_OF_WARNING = 7;

    private final Comments comments;
    private final Activities activities;

    ScrutinyTodo(Comments comments, Activities activities) {
        this.comments = comments;
        this.activities = activities;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.is(Role.STAFF)) {
            return List.of();
        }
        return comments.list(actor).stream()
                .filter(comment -> comment.repliedOn().isEmpty())
                .map(comment -> item(comment, today))
                .toList();
    }

    private Item item(Comment comment, LocalDate today) {
        Words words = Words.english();
        boolean isClose = !comment.replyBy().isAfter(today.plusDays(DAYS_OF_WARNING));
        String about = activities
                .find(comment.activityRef())
                .map(Activity::title)
                .orElseGet(() -> words.say("scrutiny.title"));
        return new Item(
                Optional.of(comment.replyBy()),
                isClose ? Urgency.TO_FIX : Urgency.WORK,
                words.say("scrutiny.todo.reply", comment.name()),
                about,
                comment.activityRef().isBlank() ? "/scrutiny" : "/activities/" + comment.activityRef(),
                words.say("scrutiny.todo.reply.act"),
                "/scrutiny/comments/" + comment.id(),
                true);
    }
}
