package regard.activities;

/**
 * Words that everybody is about to read, with where they stand.
 *
 * @param place what people call it: “Buses”, what we did
 * @param reachesUs whether they tell people how to reach the body, so that its numbers and addresses stand there on purpose
 */
public record PublicWords(String place, String words, boolean reachesUs) {

    public static PublicWords of(String place, String words) {
        return new PublicWords(place, words, false);
    }

    /** Words on how to take part or where to come. */
    public static PublicWords reachingUs(String place, String words) {
        return new PublicWords(place, words, true);
    }
}
