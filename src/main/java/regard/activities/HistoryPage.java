package regard.activities;

import java.util.List;
import java.util.Optional;

/** What people inside did on an activity, newest first. */
record HistoryPage(Activity activity, List<Entry> entries, Optional<Long> next) {

    /** One act, with the name of who did it. */
    record Entry(Happening happening, String who) {}
}
