package regard.evidence;

import regard.ui.Status;

/** How one of the twenty stands against our checklist. It is not a score, and nobody outside has judged it. */
enum Standing {
    /** Nothing on the checklist is missing. */
    IN_PLACE(Status.Mark.OK),
    GAP(Status.Mark.NOTE),
    NOT_BEGUN(Status.Mark.TODO);

    private final Status.Mark mark;

    Standing(Status.Mark mark) {
        this.mark = mark;
    }

    static Standing of(TheTwenty.Entry entry, Tally tally) {
        if (tally.all() == 0) {
            return NOT_BEGUN;
        }
        return entry.records().stream().allMatch(record -> tally.has(record.kind())) ? IN_PLACE : GAP;
    }

    Status.Mark mark() {
        return mark;
    }

    String key() {
        return "evidence.standing." + name();
    }
}
