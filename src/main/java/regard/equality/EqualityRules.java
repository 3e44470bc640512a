package regard.equality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Sentences;
import regard.law.Terms;

/**
 * The rules on equality: the analysis is whole, signed and about what is decided; who is missing is sought; nobody can be known from
 * a number.
 */
public final class EqualityRules implements Rulebook<EqualityRules.Facts> {

    private static final Sentences WORDS = Sentences.in("equality/sentences.yml");

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("equality/equality-rules.yml")
            .rule("R-35", EqualityRules::analysisReady)
            .rule("R-37", EqualityRules::nobodyUnderReached)
            .rule("R-61", EqualityRules::numbersSafe)
            .rule("R-63", EqualityRules::monitoringApart)
            .list();

    public record Facts(
            @Nullable Analysis eia,
            OptionChosen decision,
            List<Reach> reach,
            @Nullable Publication publication,
            Monitoring monitoring) {}

    /** The nine protected characteristics (Equality Act 2010, section 4). */
    public enum Characteristic {
        AGE,
        DISABILITY,
        GENDER_REASSIGNMENT,
        MARRIAGE,
        PREGNANCY,
        RACE,
        RELIGION,
        SEX,
        SEXUAL_ORIENTATION
    }

    public enum Rating {
        POSITIVE,
        NEUTRAL,
        NEGATIVE,
        UNKNOWN
    }

    /** An equality impact analysis, as far as its readiness goes. */
    public record Analysis(
            Map<Characteristic, Known> characteristics,
            List<Impact> impacts,
            @Nullable LocalDate authorSignedOn,
            @Nullable LocalDate equalityLeadSignedOn) {

        private boolean coversEveryone() {
            return Arrays.stream(Characteristic.values())
                    .allMatch(characteristic -> characteristics.containsKey(characteristic)
                            && characteristics.get(characteristic).isSaid());
        }
    }

    public record Known(@Nullable String evidence, @Nullable String explanation) {

        private boolean isSaid() {
            return Text.isGiven(evidence) || Text.isGiven(explanation);
        }
    }

    public record Impact(
            @Nullable String group,
            @Nullable Rating rating,
            @Nullable String mitigation,
            @Nullable String justification,
            @Nullable String action) {

        /** A negative impact is softened or justified; an unknown one is looked into. */
        private boolean isAnswered() {
            return switch (rating) {
                case POSITIVE, NEUTRAL -> true;
                case NEGATIVE -> Text.isGiven(mitigation) || Text.isGiven(justification);
                case UNKNOWN -> Text.isGiven(action);
                case null -> Text.isGiven(action);
            };
        }
    }

    public record OptionChosen(@Nullable LocalDate optionLastChangedOn) {}

    public record Reach(
            @Nullable String group,
            @Nullable Integer participants,
            @Nullable Integer known,
            @Nullable BigDecimal affectedShare,
            @Nullable String action) {}

    public record Publication(boolean disclosurePassed) {}

    public record Monitoring(
            boolean joinedToIdentity, @Nullable String basis) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** Equality Act 2010, section 149: due regard, before the decision, to what is decided (Corby). */
    private static List<Finding> analysisReady(Facts facts, Terms terms) {
        List<String> lacking = facts.eia == null
                ? List.of(WORDS.say("analysis"))
                : lacking(facts.eia, facts.decision.optionLastChangedOn);
        return lacking.isEmpty()
                ? Finding.none()
                : Finding.breach().with("lacking", lacking).only();
    }

    private static List<String> lacking(Analysis analysis, @Nullable LocalDate optionChanged) {
        List<String> lacking = new ArrayList<>();
        if (!analysis.coversEveryone()) {
            lacking.add(WORDS.say("characteristics"));
        }
        if (!analysis.impacts.stream().allMatch(Impact::isAnswered)) {
            lacking.add(WORDS.say("impacts"));
        }
        if (analysis.authorSignedOn == null || analysis.equalityLeadSignedOn == null) {
            lacking.add(WORDS.say("signatures"));
        } else if (optionChanged != null
                && analysis.authorSignedOn.isBefore(optionChanged)
                && analysis.equalityLeadSignedOn.isBefore(optionChanged)) {
            lacking.add(WORDS.say("current", Map.of("changed", optionChanged)));
        }
        return lacking;
    }

    /** */
    private static List<Finding> nobodyUnderReached(Facts facts, Terms terms) {
        return facts.reach.stream()
                .filter(reach -> Text.isBlank(reach.action) && isUnderReached(reach, terms.number("base")))
                .map(reach -> Finding.about(reach.group))
                .toList();
    }

    /** A share among participants that is under half the share among those affected, where there are enough to compare. */
    private static boolean isUnderReached(Reach reach, int base) {
        if (reach.known == null || reach.known < base || reach.affectedShare == null) {
            return false;
        }
        int participants = reach.participants == null ? 0 : reach.participants;
        BigDecimal expected = reach.affectedShare.multiply(BigDecimal.valueOf(reach.known));
        return BigDecimal.valueOf(2L * participants).compareTo(expected) < 0;
    }

    /** NHS England, disclosure control methodology for secondary care. */
    private static List<Finding> numbersSafe(Facts facts, Terms terms) {
        return Finding.when(facts.publication != null && !facts.publication.disclosurePassed);
    }

    /** UK GDPR, article 9: special categories are not joined to a person without a basis. */
    private static List<Finding> monitoringApart(Facts facts, Terms terms) {
        return Finding.when(facts.monitoring.joinedToIdentity && Text.isBlank(facts.monitoring.basis));
    }
}
