package regard.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.kernel.Actor;

/** What waits for a person: a slot that rooms fill and the staff home shows, sorted by the day it falls due. */
public interface Todo {

    List<Item> waitingFor(Actor actor, LocalDate today);

    /**
     * One thing to do.
     *
     * @param due the day it falls due, if it has one
     * @param what a sentence that says what is the case
     * @param activity the title of the activity
     * @param act the verb of the one act
     * @param mine whether this reader must do it; otherwise they wait for somebody
     */
    record Item(
            Optional<LocalDate> due,
            Urgency urgency,
            String what,
            String activity,
            String activityHref,
            String act,
            String href,
            boolean mine) {}

    /** How it is marked: the shapes of the rules, and plain work. */
    enum Urgency {
        BLOCKS,
        TO_FIX,
        TO_NOTE,
        WORK
    }
}
