package regard.ui;

import regard.kernel.Actor;

/**
 * A room's entry in the staff navigation: a slot that rooms above fill. A reader who may not use it never sees it.
 *
 * @see Frame#navigation()
 */
public interface NavigationEntry {

    /** Where it stands, from the left: Today 10, Activities 20, What people said 30, The twenty 40, People 50, Reports 60. */
    int position();

    String wordsKey();

    String href();

    boolean isFor(Actor actor);

    /** Whether a page belongs to this entry, so that it is marked as where the reader is. */
    default boolean holds(String path) {
        return path.startsWith(href());
    }
}
