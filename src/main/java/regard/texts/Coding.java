package regard.texts;

/**
 * A code proposed for a comment.
 *
 * @param code the code, or {@link #NONE} if nothing fits
 * @param confidence from 0 to 1
 */
public record Coding(String commentId, String code, double confidence) {

    public static final String NONE = "NONE";
}
