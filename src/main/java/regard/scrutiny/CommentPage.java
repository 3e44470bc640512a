package regard.scrutiny;

import java.time.LocalDate;
import java.util.List;
import regard.kernel.Problem;
import regard.ui.DateInput;
import regard.ui.Status;

/** One comment, with its reply or the form to write it. */
record CommentPage(
        Comment comment, LocalDate today, String reply, DateInput sentOn, boolean mayWrite, List<Problem> problems) {

    private static final int DAYS_OF_WARNING = 7;

    boolean mayReply() {
        return mayWrite && comment.repliedOn().isEmpty();
    }

    static Status status(Comment comment, LocalDate today) {
        if (comment.repliedOn().isPresent()) {
            return Status.COMPLETED;
        }
        if (comment.isOverdue(today)) {
            return Status.LATE;
        }
        return comment.replyBy().isAfter(today.plusDays(DAYS_OF_WARNING)) ? Status.INCOMPLETE : Status.DUE_SOON;
    }
}
