package regard.equality;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/** The thresholds and bases of the methods, as their file has them. */
record DisclosureData(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        Map<DisclosureMethod, Numbers> methods,
        Integer ownCareThreshold,
        Integer leastForPercent)
        implements Dated {

    static final DisclosureData CURRENT = RuleFile.read("equality/disclosure-methods.yml", DisclosureData.class);

    /**
     * The numbers of one method.
     *
     * @param base to what counts are rounded; absent where they are exact
     * @param shownAs how one to the threshold is shown: a star, or "under" the next number
     */
    record Numbers(Integer threshold, @Nullable Integer base, String shownAs) {}

    Numbers of(DisclosureMethod method) {
        return Objects.requireNonNull(methods.get(method), "no numbers for " + method);
    }
}
