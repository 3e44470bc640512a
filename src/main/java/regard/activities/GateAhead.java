package regard.activities;

import regard.law.Gate;
import regard.law.Supposition;

/**
 * What a room expects when a gate is passed: a slot. On an ordinary day the gate is asked as if that were so, and not as if nothing
 * were planned: a report that members got four weeks before their meeting is not late because they have not met yet.
 */
public interface GateAhead {

    Gate gate();

    /** What is expected of this activity; nothing, where nothing is. */
    Supposition expected(Activity activity);
}
