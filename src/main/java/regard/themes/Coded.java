package regard.themes;

import java.util.Set;
import java.util.UUID;

/**
 * A comment with the codes somebody gave it elsewhere: from a file, or from a machine whose work a person confirmed.
 *
 * @param codes as the frame calls them in files; never none
 */
public record Coded(UUID response, String question, Set<String> codes) {

    public Coded {
        codes = Set.copyOf(codes);
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a coded comment has at least one code");
        }
    }
}
