package regard.opportunities;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** An event as somebody wrote it. */
record MeetingForm(DateInput on, String times, String where, String support) {

    MeetingForm(@Nullable DateInput on, @Nullable String times, @Nullable String where, @Nullable String support) {
        this.on = on == null ? DateInput.EMPTY : on;
        this.times = times == null ? "" : times;
        this.where = where == null ? "" : where;
        this.support = support == null ? "" : support;
    }

    static MeetingForm of(PublicPage.Meeting meeting) {
        return new MeetingForm(DateInput.of(meeting.on()), meeting.times(), meeting.where(), meeting.support());
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (on.date().isEmpty()) {
            problems.add(new Problem(on.wrongField("on"), "opportunities.meeting.on.unreadable"));
        }
        if (times.isBlank()) {
            problems.add(new Problem("times", "opportunities.meeting.times.missing"));
        }
        if (where.isBlank()) {
            problems.add(new Problem("where", "opportunities.meeting.where.missing"));
        }
        return problems;
    }

    PublicPage.Meeting meeting() {
        return new PublicPage.Meeting(on.date().orElseThrow(), times.strip(), where.strip(), support.strip());
    }
}
