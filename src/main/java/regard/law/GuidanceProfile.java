package regard.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statutory guidance under which something was done: that of April 2017 for clinical commissioning groups and NHS England,
 * or that of July 2022 for integrated care boards, trusts and NHS England.
 *
 * @param carersAndRepresentatives whether the duty extends to carers and representatives, as it does since 1 July 2022
 */
public record GuidanceProfile(
        String id,
        String title,
        LocalDate effectiveFrom,
        boolean carersAndRepresentatives,
        String source,
        String status) {

    private static final List<GuidanceProfile> PROFILES =
            RuleFile.read("law/guidance-profiles.yml", Profiles.class).profiles();

    record Profiles(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<GuidanceProfile> profiles)
            implements Dated {}

    /** The guidance in force on a day; before the first, the first. */
    public static GuidanceProfile on(LocalDate day) {
        return PROFILES.stream()
                .filter(profile -> !profile.effectiveFrom.isAfter(day))
                .reduce((_, later) -> later)
                .orElse(PROFILES.getFirst());
    }
}
