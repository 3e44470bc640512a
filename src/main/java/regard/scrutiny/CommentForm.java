package regard.scrutiny;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was typed of a comment. */
record CommentForm(
        String scrutineer, DateInput on, String what, String text, String document, String activity, String disagrees) {

    CommentForm {
        scrutineer = Typed.or(scrutineer);
        on = Typed.or(on);
        what = Typed.or(what);
        text = Typed.or(text);
        document = Typed.or(document);
        activity = Typed.or(activity);
        disagrees = Typed.or(disagrees);
    }

    static CommentForm about(String activity) {
        return new CommentForm("", DateInput.EMPTY, "", "", "", activity, "");
    }

    List<Problem> unreadable() {
        return Typed.unreadable(Map.of("on", on));
    }

    /** Only those of the body can be chosen; anything else is nothing chosen. */
    Comment.Received received(List<Scrutineer> known) {
        Optional<UUID> chosen = known.stream()
                .map(Scrutineer::id)
                .filter(id -> id.toString().equals(scrutineer))
                .findFirst();
        return new Comment.Received(
                chosen,
                on.date(),
                Typed.one(Comment.What.class, what),
                text.strip(),
                document.strip(),
                activity.isBlank() ? Optional.empty() : Optional.of(activity),
                disagrees.equals("yes"));
    }
}
