package regard.decisions;

/**
 * One of the options before those who decide, in the order they were published. None is ahead: a consultation is not a vote.
 *
 * @param helps what people said it would help
 * @param harms what people said it would harm
 * @param equality what it means for groups of people
 */
public record OptionConsidered(
        OptionId id, String title, String helps, String harms, String equality, Standing standing, int version) {

    OptionConsidered named(String other) {
        return new OptionConsidered(id, other, helps, harms, equality, standing, version);
    }

    /** How an option came to be there. */
    public enum Standing {
        /** People were asked about it. */
        CONSULTED,
        /** People suggested it. */
        SUGGESTED,
        /** It came up later. */
        ADDED
    }
}
