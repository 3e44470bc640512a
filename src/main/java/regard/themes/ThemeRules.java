package regard.themes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;

/** The rule on analysis: every response is coded, or left out with a reason. */
public final class ThemeRules implements Rulebook<ThemeRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("themes/theme-rules.yml")
            .rule("R-31", ThemeRules::everyResponseCounted)
            .list();

    public record Facts(Counts responses) {}

    public record Counts(
            @Nullable Integer received,
            @Nullable Integer coded,
            @Nullable Integer excludedWithReason) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** The fourth Gunning principle: what people said is conscientiously taken into account, all of it. */
    private static List<Finding> everyResponseCounted(Facts facts, Terms terms) {
        Integer received = facts.responses.received;
        if (received == null) {
            return Finding.breach().as("uncounted").only();
        }
        long accounted = (long) orNone(facts.responses.coded) + orNone(facts.responses.excludedWithReason);
        if (accounted == received) {
            return Finding.none();
        }
        return accounted < received
                ? Finding.breach().with("missing", received - accounted).only()
                : Finding.breach()
                        .with("missing", accounted - received)
                        .as("tooMany")
                        .only();
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
