package regard.scrutiny;

import java.time.LocalDate;
import java.util.List;

/** What a body and those who watch over it owe each other: what is due next, who they are, and what they said. */
record ScrutinyPage(
        List<Timeline.Due> due,
        List<Scrutineer> scrutineers,
        List<Comment> comments,
        LocalDate today,
        boolean mayWrite) {

    long waiting() {
        return comments.stream()
                .filter(comment -> comment.repliedOn().isEmpty())
                .count();
    }
}
