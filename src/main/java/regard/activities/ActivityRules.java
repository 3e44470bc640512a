package regard.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Records.Checked;
import regard.kernel.Refused.Fault;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;
import regard.law.WorkingDays;

/** The rules on an activity as a whole: called in by the Secretary of State, comments that wait for a reply. */
public final class ActivityRules implements Rulebook<ActivityRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("activities/activity-rules.yml")
            .rule("R-44", ActivityRules::notCalledIn)
            .rule("R-45", ActivityRules::commentsAnswered)
            .list();

    public record Facts(List<CallIn> callIn, List<Comment> comments) {}

    /** A direction of the Secretary of State that the decision is theirs. */
    public record CallIn(
            @Nullable LocalDate directedOn, @Nullable LocalDate liftedOn) implements Checked {

        @Override
        public List<Fault> faults() {
            return backwards("directedOn", directedOn, "liftedOn", liftedOn);
        }

        private boolean isActiveOn(LocalDate day) {
            return directedOn != null && !directedOn.isAfter(day) && (liftedOn == null || liftedOn.isAfter(day));
        }
    }

    public enum Commenter {
        COUNCIL,
        HEALTHWATCH
    }

    public record Comment(
            @Nullable Commenter from,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate repliedOn) implements Checked {

        @Override
        public List<Fault> faults() {
            return backwards("receivedOn", receivedOn, "repliedOn", repliedOn);
        }
    }

    /** Nothing ends before it begins. */
    private static List<Fault> backwards(
            String beginning, @Nullable LocalDate first, String end, @Nullable LocalDate last) {
        return first != null && last != null && last.isBefore(first)
                ? List.of(new Fault("/" + end, "range", end + " must not be before " + beginning))
                : List.of();
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** NHS Act 2006, Schedule 10A: a decision called in is not the body's to take. */
    private static List<Finding> notCalledIn(Facts facts, Terms terms) {
        return Finding.when(facts.callIn.stream().anyMatch(callIn -> callIn.isActiveOn(terms.on())));
    }

    /** Local Government and Public Involvement in Health Act 2007, sections 221 to 227, for Healthwatch. */
    private static List<Finding> commentsAnswered(Facts facts, Terms terms) {
        return facts.comments.stream()
                .flatMap(comment -> overdue(comment, terms).stream())
                .toList();
    }

    private static Optional<Finding> overdue(Comment comment, Terms terms) {
        LocalDate received = comment.receivedOn;
        return received == null
                        || comment.repliedOn != null
                        || WorkingDays.between(received, terms.on()) <= terms.number("workingDays")
                ? Optional.empty()
                : Optional.of(Finding.about(comment.from == null ? null : comment.from.name())
                        .with("received", received));
    }
}
