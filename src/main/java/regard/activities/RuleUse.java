package regard.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import regard.kernel.Role;
import regard.law.Dated;
import regard.law.RuleFile;

/**
 * How a rule is used in the running service: where its facts are put right, by whom, or what it waits for.
 *
 * @param page the part of the dossier where it is put right; null where there is none
 * @param who who can put it right
 * @param elsewhere whether the room it belongs to says it on the staff home in words of its own
 * @param waits why it is not asked yet: no page records its facts; null where it is asked
 */
record RuleUse(
        String id,
        @Nullable String page,
        Role who,
        boolean elsewhere,
        @Nullable String waits) {

    private static final Map<String, RuleUse> ALL =
            RuleFile.read("activities/rules-in-use.yml", Sheet.class).rules().stream()
                    .collect(Collectors.toUnmodifiableMap(RuleUse::id, Function.identity()));

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<RuleUse> rules)
            implements Dated {}

    static RuleUse of(String rule) {
        RuleUse use = ALL.get(rule);
        if (use == null) {
            throw new IllegalStateException("rules/activities/rules-in-use.yml says nothing of " + rule);
        }
        return use;
    }

    boolean isAsked() {
        return waits == null;
    }

    static boolean isAsked(String rule) {
        return of(rule).isAsked();
    }
}
