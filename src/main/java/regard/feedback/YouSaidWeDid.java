package regard.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import regard.kernel.Problem;
import regard.themes.CodeId;

/**
 * One thing people said, and what was done about it, or why not.
 *
 * @param theme what it belongs under, as people read it
 * @param people how many said so, truly: what is published is rounded
 * @param kind what became of it; none while nobody has said
 * @param reason why not; mandatory where it is not done, or not all of it
 * @param owner who answers for it: a role in the body, with or without a name
 */
public record YouSaidWeDid(
        UUID id,
        Optional<CodeId> code,
        String theme,
        String youSaid,
        long people,
        Optional<Kind> kind,
        String weDid,
        String reason,
        String owner,
        Optional<LocalDate> dueOn,
        Optional<LocalDate> doneOn,
        int version) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;

    /** What became of it. */
    public enum Kind {
        DONE,
        PLANNED,
        PARTLY,
        NOT_DONE,
        ALREADY_IN_PLACE,
        OUT_OF_SCOPE;

        /** Where people did not get what they asked for, they are told why. */
        public boolean needsReason() {
            return this == PARTLY || this == NOT_DONE || this == OUT_OF_SCOPE;
        }

        /** Whether somebody still has something to do. */
        public boolean isPromise() {
            return this == PLANNED || this == PARTLY;
        }
    }

    /** What keeps it from being saved. A draft may lack much, but not what it is about. */
    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        line("theme", theme, problems);
        if (youSaid.isBlank()) {
            problems.add(new Problem("youSaid", "feedback.item.you-said.missing"));
        }
        if (people < 0) {
            problems.add(new Problem("people", "feedback.item.people.unreadable"));
        }
        if (kind.isEmpty()) {
            problems.add(new Problem("kind", "feedback.item.kind.missing"));
        }
        if (weDid.isBlank()) {
            problems.add(new Problem("weDid", "feedback.item.we-did.missing"));
        }
        if (kind.filter(Kind::needsReason).isPresent() && reason.isBlank()) {
            problems.add(new Problem("reason", "feedback.item.reason.missing"));
        }
        if (kind.filter(each -> each == Kind.PLANNED).isPresent() && dueOn.isEmpty()) {
            problems.add(new Problem("dueOn", "feedback.item.due-on.missing"));
        }
        if (doneOn.filter(today::isBefore).isPresent()) {
            problems.add(new Problem("doneOn", "feedback.item.done-on.to-come"));
        }
        for (var words : List.of(
                new String[] {"youSaid", youSaid}, new String[] {"weDid", weDid}, new String[] {"reason", reason})) {
            if (words[1].length() > LONGEST) {
                problems.add(new Problem(words[0], "feedback.too-long", LONGEST));
            }
        }
        if (owner.length() > LONGEST_LINE) {
            problems.add(new Problem("owner", "feedback.too-long", LONGEST_LINE));
        }
        return problems;
    }

    /** Whether it may be shown: it says what became of it and, where it must, why not. */
    boolean isReady() {
        return kind.isPresent() && !weDid.isBlank() && !(kind.get().needsReason() && reason.isBlank());
    }

    /** A promise whose day has passed. We say so ourselves. */
    public boolean isLateOn(LocalDate day) {
        return kind.filter(Kind::isPromise).isPresent()
                && doneOn.isEmpty()
                && dueOn.filter(due -> due.isBefore(day)).isPresent();
    }

    private static void line(String field, String words, List<Problem> problems) {
        if (words.isBlank()) {
            problems.add(new Problem(field, "feedback.item." + field + ".missing"));
        } else if (words.length() > LONGEST_LINE) {
            problems.add(new Problem(field, "feedback.too-long", LONGEST_LINE));
        }
    }
}
