package regard.partners;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;

/** The rule on paying public partners: nobody loses by giving their time. */
public final class PartnerRules implements Rulebook<PartnerRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("partners/partner-rules.yml")
            .rule("R-65", PartnerRules::advisedBeforePay)
            .list();

    public record Facts(List<Claim> claims) {}

    /** A claim of a public partner; in role 4 they are paid for their time. */
    public record Claim(
            @Nullable String id,
            @Nullable Integer role,
            boolean payrollSetUp,
            @Nullable LocalDate benefitsNoteOn) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** NHS England, reimbursing expenses and paying involvement payments to public partners. */
    private static List<Finding> advisedBeforePay(Facts facts, Terms terms) {
        return facts.claims.stream()
                .filter(claim -> claim.role != null && claim.role == terms.number("paidRole"))
                .filter(claim -> !claim.payrollSetUp || claim.benefitsNoteOn == null)
                .map(claim -> Finding.about(claim.id))
                .toList();
    }
}
