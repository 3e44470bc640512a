package regard.texts;

import java.util.List;
import java.util.Set;

/**
 * What people decided about the themes, which every later run must keep.
 *
 * @param together groups of comment ids that belong in one theme (must-link)
 * @param apart pairs of comment ids that do not (cannot-link)
 * @param names themes a person has named, with the comments they held
 */
public record Steering(List<List<String>> together, List<Pair> apart, List<Named> names) {

    public static final Steering NONE = new Steering(List.of(), List.of(), List.of());

    /** Two comments that do not belong in one theme. */
    public record Pair(String one, String other) {}

    /** A name a person gave, and the comments of the theme when they gave it. */
    public record Named(String label, Set<String> commentIds) {

        public Named {
            commentIds = Set.copyOf(commentIds);
        }
    }

    public Steering {
        together = List.copyOf(together);
        apart = List.copyOf(apart);
        names = List.copyOf(names);
    }

    boolean isAny() {
        return !together.isEmpty() || !apart.isEmpty();
    }
}
