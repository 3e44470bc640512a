package regard.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/**
 * An edition of the English Indices of Deprivation: how a rank becomes a fifth (commissioning specification, 7.5).
 *
 * @param smallAreas the edition of the small areas it ranks
 * @param count how many there are
 */
public record DeprivationIndex(String version, String smallAreas, int count) {

    private static final List<DeprivationIndex> ALL =
            RuleFile.read("places/deprivation.yml", Edition.class).indices();

    record Edition(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<DeprivationIndex> indices)
            implements Dated {}

    static DeprivationIndex current() {
        return ALL.getLast();
    }

    static DeprivationIndex of(String version) {
        return ALL.stream()
                .filter(index -> index.version.equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no index of " + version));
    }

    /** The fifth of a rank: rank × 5 ÷ number of small areas, rounded up; 1 is the most deprived. */
    int quintile(int rank) {
        if (rank < 1 || rank > count) {
            throw new IllegalArgumentException("a rank is 1 to " + count + ", not " + rank);
        }
        return (int) Math.ceilDiv(5L * rank, (long) count);
    }
}
