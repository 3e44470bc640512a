package regard.activities;

import regard.kernel.Actor;

/**
 * A register that a body keeps over all its activities, such as that of its promises: the list of activities leads there. The slot is
 * owned here and filled from above.
 */
public interface BodyRegister {

    /** Where it stands among the others. */
    int position();

    String words();

    String href();

    /** How it stands, in a few words; blank for nothing. */
    String state(Actor actor);
}
