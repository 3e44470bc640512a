package regard.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statutory guidance under which something was done: that of April 2017 for clinical commissioning groups and NHS England,
 * or that of July 2022 for integrated care boards, trusts and NHS England.
 *
 * @param carersAndRepresentatives whether the duty extends to carers and representatives, as it does since 1 July 2022
 * @param principles what it asks, in short, in its own order
 */
public record GuidanceProfile(
        String id,
        String title,
        LocalDate effectiveFrom,
        boolean carersAndRepresentatives,
        String source,
        String status,
        List<String> principles) {

    private static final String FILE = "law/guidance-profiles.yml";
    private static final List<GuidanceProfile> PROFILES = Stream.concat(Stream.of(FILE), RuleFile.later(FILE).stream())
            .flatMap(file -> RuleFile.read(file, Profiles.class).profiles().stream())
            .sorted(Comparator.comparing(GuidanceProfile::effectiveFrom))
            .toList();

    public GuidanceProfile {
        principles = List.copyOf(principles);
    }

    record Profiles(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<GuidanceProfile> profiles)
            implements Dated {}

    /** Every profile, the earliest first. */
    public static List<GuidanceProfile> all() {
        return PROFILES;
    }

    /** The guidance in force on a day; before the first, the first. */
    public static GuidanceProfile on(LocalDate day) {
        return PROFILES.stream()
                .filter(profile -> !profile.effectiveFrom.isAfter(day))
                .reduce((_, later) -> later)
                .orElse(PROFILES.getFirst());
    }
}
