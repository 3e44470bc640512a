package regard.duties;

import java.util.Map;
import java.util.Set;

/** What opens a signed assessment again, by its name in the contract (contracts, section 2.1). */
final class SinceSigned {

    private static final Map<Reopening, String> NAMES = Map.of(
            Reopening.SCOPE, "scopeChanged",
            Reopening.OPTIONS, "optionsChanged",
            Reopening.IMPACT, "impactChanged",
            Reopening.EIA, "newEiaFinding",
            Reopening.COUNCIL, "councilDisagrees",
            Reopening.HEALTHWATCH, "healthwatchDisagrees",
            Reopening.PROVIDER_NOTICE, "providerNotice");

    private SinceSigned() {}

    static Answers joined(Answers answers, Set<Reopening> happened) {
        Answers joined = answers;
        for (Reopening what : happened) {
            String name = NAMES.get(what);
            if (name != null) {
                joined = joined.with("sinceSigned." + name, true);
            }
        }
        return joined;
    }
}
