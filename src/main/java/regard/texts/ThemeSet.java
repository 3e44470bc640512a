package regard.texts;

import java.util.List;

/**
 * The themes of a set of comments at one fineness.
 *
 * @param themes broader themes before the finer ones they hold, largest first
 * @param assignments for every comment in the order given, at least one
 * @param lostNames names people gave whose comments no longer stay together
 */
public record ThemeSet(
        List<Theme> themes,
        List<Assignment> assignments,
        List<Campaign> campaigns,
        Counts counts,
        List<String> lostNames) {

    /**
     * How many there were of what.
     *
     * @param blank comments without a character
     * @param withoutSubstance blank ones, and such as "n/a" or "nothing"
     * @param duplicates comments that repeat another word for word
     * @param otherLanguages comments in a language other than English
     */
    public record Counts(
            int rows,
            int blank,
            int withoutSubstance,
            int duplicates,
            int otherLanguages,
            int assigned,
            int unassigned) {}

    public ThemeSet {
        themes = List.copyOf(themes);
        assignments = List.copyOf(assignments);
        campaigns = List.copyOf(campaigns);
        lostNames = List.copyOf(lostNames);
    }
}
