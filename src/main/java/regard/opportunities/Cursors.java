package regard.opportunities;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the next page begins, as it stands in an address. */
final class Cursors {

    private static final Pattern CURSOR = Pattern.compile("(\\d)\\.(-?\\d{1,9})\\.([A-Za-z0-9-]{1,40})");

    private Cursors() {}

    static Optional<Opportunity.Cursor> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = CURSOR.matcher(text);
        return matcher.matches()
                ? Optional.of(new Opportunity.Cursor(
                        Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }
}
