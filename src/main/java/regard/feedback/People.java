package regard.feedback;

import java.util.ArrayList;
import java.util.List;
import regard.equality.CountTable;
import regard.equality.Disclosure;
import regard.ui.Formats;
import regard.ui.Words;

/**
 * A count of people as everybody may read it, by the usual method of disclosure control: a few are "fewer than 8", others are rounded,
 * so that nobody can be picked out.
 */
final class People {

    private static final Disclosure USUAL = Disclosure.usual();
    private static final List<String> HEADER = List.of("What people read", "People");

    private People() {}

    /** The figure itself, for programs: {@code 0}, {@code *}, {@code 10}. */
    static String figure(long people) {
        return USUAL.publicCount(people);
    }

    /** In a sentence: "about 640 people". */
    static String say(long people, Words words) {
        if (people == 0) {
            return words.say("feedback.people.none");
        }
        return isHidden(people)
                ? words.say("feedback.people.few", USUAL.threshold() + 1)
                : words.say("feedback.people.about", Formats.number(rounded(people)));
    }

    /** What will be shown of these counts is no more than disclosure control lets pass (rule R-61). */
    static boolean areSafe(List<Long> counts) {
        var counted = new ArrayList<List<String>>(List.of(HEADER));
        var shown = new ArrayList<List<String>>(List.of(HEADER));
        for (int i = 0; i < counts.size(); i++) {
            counted.add(List.of("Count " + i, String.valueOf(counts.get(i))));
            shown.add(List.of("Count " + i, figure(counts.get(i))));
        }
        return counts.isEmpty() || USUAL.passes(CountTable.of(counted), shown);
    }

    static boolean isHidden(long people) {
        return USUAL.isSmall(people);
    }

    static long rounded(long people) {
        return Long.parseLong(USUAL.publicCount(people));
    }
}
