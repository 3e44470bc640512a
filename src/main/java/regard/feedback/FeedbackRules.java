package regard.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;
import regard.law.WorkingDays;

/** The rules on telling people: in time, with the reason where nothing changed, to each who asked, and what was learnt. */
public final class FeedbackRules implements Rulebook<FeedbackRules.Facts> {

    private static final Set<Status> NEED_A_REASON = Set.of(Status.PARTLY, Status.NOT_DONE, Status.OUT_OF_SCOPE);

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("feedback/feedback-rules.yml")
            .rule("R-49", FeedbackRules::responsePublished)
            .rule("R-50", FeedbackRules::saidWhyNot)
            .rule("R-51", FeedbackRules::everyoneTold)
            .rule("R-52", FeedbackRules::evaluated)
            .list();

    public record Facts(
            Asked consultation,
            DecisionDay decision,
            Telling responses,
            List<YouSaid> feedback,
            @Nullable LocalDate evaluationOn) {}

    public record Asked(
            @Nullable LocalDate closesOn, @Nullable LocalDate responsePublishedOn) {}

    public record DecisionDay(@Nullable LocalDate on) {}

    public record Telling(
            @Nullable Integer askedToBeTold, @Nullable Integer told) {}

    public enum Status {
        DONE,
        PLANNED,
        PARTLY,
        NOT_DONE,
        ALREADY_IN_PLACE,
        OUT_OF_SCOPE
    }

    /** One thing people said, and what was done about it. */
    public record YouSaid(
            @Nullable String id,
            @Nullable Status status,
            @Nullable String reason) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** Twelve weeks after the close, as central government's consultation principles have it. */
    private static List<Finding> responsePublished(Facts facts, Terms terms) {
        LocalDate closed = facts.consultation.closesOn;
        LocalDate decided = facts.decision.on;
        boolean longClosed = closed != null && terms.on().isAfter(closed.plusDays(terms.number("daysAfterClose")));
        boolean longDecided =
                decided != null && WorkingDays.between(decided, terms.on()) > terms.number("workingDaysAfterDecision");
        return Finding.when(facts.consultation.responsePublishedOn == null && (longClosed || longDecided));
    }

    /** */
    private static List<Finding> saidWhyNot(Facts facts, Terms terms) {
        return facts.feedback.stream()
                .filter(said -> said.status == null || NEED_A_REASON.contains(said.status))
                .filter(said -> Text.isBlank(said.reason))
                .map(said -> Finding.about(said.id))
                .toList();
    }

    /** */
    private static List<Finding> everyoneTold(Facts facts, Terms terms) {
        Integer asked = facts.responses.askedToBeTold;
        int told = facts.responses.told == null ? 0 : facts.responses.told;
        if (asked == null) {
            return Finding.breach().as("uncounted").only();
        }
        return told < asked ? Finding.breach().with("untold", asked - told).only() : Finding.none();
    }

    /** */
    private static List<Finding> evaluated(Facts facts, Terms terms) {
        return Finding.when(facts.evaluationOn == null);
    }
}
