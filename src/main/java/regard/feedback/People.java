package regard.feedback;

import regard.ui.Formats;
import regard.ui.Words;

/**
 * A count of people as everybody may read it: 1 to 7 are "fewer than 8", others go to the nearest 5, so that nobody can be picked
 * out (the NHS's method for counts below national level).
 */
final class People {

    private static final long FEWEST_SHOWN = 8;
    private static final long BASE = 5;

    private People() {}

    /** The figure itself, for programs: {@code 0}, {@code *}, {@code 10}. */
    static String figure(long people) {
        return isHidden(people) ? "*" : String.valueOf(rounded(people));
    }

    /** In a sentence: "about 640 people". */
    static String say(long people, Words words) {
        if (people == 0) {
            return words.say("feedback.people.none");
        }
        return isHidden(people)
                ? words.say("feedback.people.few", FEWEST_SHOWN)
                : words.say("feedback.people.about", Formats.number(rounded(people)));
    }

    static boolean isHidden(long people) {
        return people > 0 && people < FEWEST_SHOWN;
    }

    static long rounded(long people) {
        return (people + BASE / 2) / BASE * BASE;
    }
}
