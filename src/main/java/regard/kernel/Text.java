package regard.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether somebody wrote something, and how much (contracts, section 0). */
public final class Text {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Text() {}

    public static boolean isGiven(@Nullable String text) {
        return !isBlank(text);
    }

    /** Nothing, or only white space. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || SPACE.matcher(text).replaceAll("").isEmpty();
    }

    /** How many runs of characters without space hold a letter or a digit. */
    public static long words(@Nullable String text) {
        return text == null
                ? 0
                : SPACE.splitAsStream(text)
                        .filter(run -> run.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
    }
}
