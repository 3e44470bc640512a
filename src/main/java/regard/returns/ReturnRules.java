package regard.returns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;

/** The rules on providers: what they lead is seen before the decision, and what they owe comes in. */
public final class ReturnRules implements Rulebook<ReturnRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("returns/return-rules.yml")
            .rule("R-59", ReturnRules::reportSeenFirst)
            .rule("R-60", ReturnRules::returnsReceived)
            .list();

    public record Facts(
            Leading assessment,
            DecisionDay decision,
            @Nullable LocalDate providerReportSeenOn,
            List<ProviderReturn> providerReturns) {}

    /** Of the assessment, only whether a provider leads the change. */
    public record Leading(boolean providerLed) {}

    public record DecisionDay(@Nullable LocalDate on) {}

    public record ProviderReturn(
            @Nullable String id,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate receivedOn) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** NHS Act 2006, section 242: the provider's duty is its own, and the commissioner looks before it decides. */
    private static List<Finding> reportSeenFirst(Facts facts, Terms terms) {
        LocalDate seen = facts.providerReportSeenOn;
        boolean tooLate = seen == null || (facts.decision.on != null && seen.isAfter(facts.decision.on));
        return Finding.when(facts.assessment.providerLed && tooLate);
    }

    /** */
    private static List<Finding> returnsReceived(Facts facts, Terms terms) {
        return facts.providerReturns.stream()
                .filter(due -> due.receivedOn == null)
                .filter(due -> due.dueOn != null && due.dueOn.isBefore(terms.on()))
                .map(due -> Finding.about(due.id))
                .toList();
    }
}
