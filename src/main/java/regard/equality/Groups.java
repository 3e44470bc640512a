package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** The groups that a change may touch specially: protected characteristics, inclusion health groups, and more. Kept as data. */
public final class Groups {

    static final String PROTECTED = "protected";
    static final String INCLUSION = "inclusion";
    static final String ADDED = "added";
    static final String LOCAL = "local";

    /** How the codes of groups begin that a body named itself. */
    static final String OWN = "PLUS_";

    private static final List<Group> ALL =
            RuleFile.read("equality/groups.yml", Sheet.class).groups();

    private Groups() {}

    /**
     * One group.
     *
     * @param kind protected (Equality Act 2010, section 4), inclusion (inclusion health), added, or local to a body
     */
    public record Group(String code, String title, String kind) {

        /** Whether a body named it itself. */
        boolean isLocal() {
            return kind.equals(LOCAL);
        }
    }

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<Group> groups)
            implements Dated {}

    /** All of them, in the order in which they are asked. */
    public static List<Group> list() {
        return ALL;
    }

    public static Optional<Group> find(String code) {
        return ALL.stream().filter(group -> group.code().equals(code)).findFirst();
    }

    /** What people call a group; one that a body named itself is spelt out, and a code that nobody knows is shown as it is. */
    public static String title(String code) {
        return find(code).map(Group::title).orElseGet(() -> code.startsWith(OWN) ? spelt(code) : code);
    }

    /** {@code PLUS_PEOPLE_WHO_LIVE_ON_BOATS}, as one would say it. */
    private static String spelt(String code) {
        String words = code.substring(OWN.length()).replace('_', ' ');
        return words.isEmpty() ? code : words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
