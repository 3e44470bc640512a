package regard.equality;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How counts of people are shown so that nobody can be picked out: none as 0, a few not at all, the rest rounded or exact (domain
 * specification, 7.6). Anything published goes through here, a single count as well as a table.
 *
 * @param threshold one up to this many people are not shown
 * @param base to what other counts are rounded; 1 where they are exact
 */
public record Disclosure(DisclosureMethod method, int threshold, int base) {

    /** A hidden count, where it cannot be said how small. */
    static final String HIDDEN = "*";

    private static final int MOST = 1_000_000;

    public Disclosure {
        if (threshold < 1 || threshold > MOST || base < 1 || base > MOST) {
            throw new IllegalArgumentException("a threshold and a base are 1 or more: " + threshold + ", " + base);
        }
    }

    /** A method with its own numbers, or others where they are given; exact methods are never rounded. */
    public static Disclosure by(DisclosureMethod method, @Nullable Integer threshold, @Nullable Integer base) {
        DisclosureData.Numbers usual = DisclosureData.CURRENT.of(method);
        int rounded = usual.base() == null ? 1 : base == null ? usual.base() : base;
        return new Disclosure(method, threshold == null ? usual.threshold() : threshold, rounded);
    }

    /** The usual method for what is published of involvement. */
    public static Disclosure usual() {
        return by(DisclosureMethod.M1, null, null);
    }

    /** For public counts of people's own care. */
    public static Disclosure ownCare() {
        return by(DisclosureMethod.M1, DisclosureData.CURRENT.ownCareThreshold(), null);
    }

    /** A single count as the public sees it: {@code 0}, {@code *} or a rounded number. */
    public String publicCount(long people) {
        return isSmall(people) ? smallCount() : String.valueOf(rounded(people));
    }

    /** Whether a count may not be shown. */
    public boolean isSmall(long people) {
        return people >= 1 && people <= threshold;
    }

    /** A table as the public sees it, with more hidden where it could be worked out. */
    public SafeTable protect(CountTable table) {
        return SafeTable.of(table, this);
    }

    /**
     * Whether what is about to be published keeps to this method (rule R-61): each figure is the protected one, or hidden.
     *
     * @param counted what was counted, truly
     * @param shown the same table, labels with it, as it is about to be shown
     */
    public boolean passes(CountTable counted, List<List<String>> shown) {
        SafeTable safe = protect(counted);
        return safe.exposed().isEmpty() && isWithin(safe.cells(), shown);
    }

    static boolean isWithin(List<List<String>> safe, List<List<String>> shown) {
        return shown.size() == safe.size()
                && IntStream.range(0, safe.size()).allMatch(row -> rowIsWithin(safe.get(row), shown.get(row)));
    }

    private static boolean rowIsWithin(List<String> safe, List<String> shown) {
        return shown.size() == safe.size()
                && IntStream.range(0, safe.size())
                        .allMatch(cell -> shown.get(cell).equals(safe.get(cell))
                                || shown.get(cell).equals(HIDDEN));
    }

    /** A share of people in percent, of shown numbers, or nothing where either is hidden or the whole is small. */
    Optional<Long> percent(long shownPart, long shownWhole, long trueWhole) {
        return trueWhole < DisclosureData.CURRENT.leastForPercent() || shownWhole == 0
                ? Optional.empty()
                : Optional.of(Math.floorDiv(200 * shownPart + shownWhole, 2 * shownWhole));
    }

    String smallCount() {
        String sign = DisclosureData.CURRENT.of(method).shownAs();
        return sign.equals(HIDDEN) ? HIDDEN : sign + (threshold + 1);
    }

    /** Whether a reader can tell a hidden small count from one hidden to protect it. */
    boolean tellsSmallFromHidden() {
        return !smallCount().equals(HIDDEN);
    }

    /** The nearest multiple of the base, ties up; people who are there never become none. */
    long rounded(long people) {
        long nearest = Math.floorDiv(2 * people + base, 2L * base) * base;
        return people > 0 ? Math.max(nearest, base) : 0;
    }

    /** The counts that would be shown as this one is. */
    Range shownAlike(long people) {
        long shown = rounded(people);
        long least = shown == 0 ? 0 : Math.ceilDiv(2 * shown - base, 2L);
        long most = Math.ceilDiv(2 * shown + base, 2L) - 1;
        boolean lowest = shown == base;
        return shown == 0 ? new Range(0, 0) : new Range(Math.max(lowest ? 1 : least, threshold + 1L), most);
    }
}
