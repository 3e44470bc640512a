package regard.texts;

/**
 * That a comment says a theme.
 *
 * @param themeId the finest theme; {@link #UNASSIGNED} if it is like no other comments
 * @param confidence from 0 to 1; the first of a comment's assignments is the surest
 */
public record Assignment(String commentId, String themeId, double confidence) {

    public static final String UNASSIGNED = "UNASSIGNED";
}
