package regard.activities;

import java.util.List;
import java.util.Optional;
import regard.kernel.Actor;
import regard.ui.ColumnChart;

/**
 * What a room above shows on an activity's dossier: its line in the record at the side, and the next step if it has one. The slot
 * is owned here and filled from above.
 */
public interface ActivityPanel {

    /** Lines of the record, with where they stand from the top: duty 10, plan 30, equality 40, questionnaire 50, and so on. */
    List<Line> lines(Activity activity, Actor actor);

    /** What this room would have the actor do next; the dossier shows the first of all rooms. */
    default Optional<NextStep> nextStep(Activity activity, Actor actor) {
        return Optional.empty();
    }

    /** Who has a part in the activity because of this room, with the part they have. */
    default List<Involved> people(Activity activity) {
        return List.of();
    }

    /** How much involvement the activity needs, in a few words, from the room that knows. */
    default Optional<String> level(Activity activity) {
        return Optional.empty();
    }

    /** What the overview shows of this room as a picture. */
    default Optional<Picture> picture(Activity activity, Actor actor) {
        return Optional.empty();
    }

    /**
     * A picture on the overview.
     *
     * @param more the words of the link under it
     */
    record Picture(String title, ColumnChart chart, String more, String href) {}

    /** Somebody with a part in the activity. */
    record Involved(String part, String name) {}

    /**
     * One line of the record.
     *
     * @param href where it leads; blank where it may not be used yet, and {@code state} then says why
     */
    record Line(int position, String words, String href, String state) {}

    /**
     * The one thing to do now.
     *
     * @param position the place of its state in the life of an activity: the smallest leads
     * @param form whether the button sends a form (POST) rather than leading to a page
     */
    record NextStep(int position, String title, String why, String button, String href, boolean form) {}
}
