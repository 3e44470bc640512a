package regard.governance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;

/** The rules on the public's place in governance: seats filled, papers out in time, questions answered. */
public final class GovernanceRules implements Rulebook<GovernanceRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("governance/governance-rules.yml")
            .rule("R-56", GovernanceRules::laySeatsFilled)
            .rule("R-57", GovernanceRules::papersInTime)
            .rule("R-58", GovernanceRules::questionsAnswered)
            .list();

    public record Facts(List<Meeting> meetings, List<LaySeat> laySeats, List<PublicQuestion> questions) {}

    public record Meeting(
            @Nullable String id,
            @Nullable LocalDate on,
            @Nullable LocalDate papersPublishedOn) {

        private boolean hadPapersFor(int clearDays) {
            return papersPublishedOn != null
                    && (on == null || ChronoUnit.DAYS.between(papersPublishedOn, on) - 1 >= clearDays);
        }
    }

    public record LaySeat(@Nullable String id, @Nullable LocalDate vacantSince) {}

    public record PublicQuestion(
            @Nullable String id,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate answeredOn) {}

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** NHS Act 2006, section 14L, and SI 2012/1631; a body's own constitution since 2022. */
    private static List<Finding> laySeatsFilled(Facts facts, Terms terms) {
        return facts.laySeats.stream()
                .filter(seat -> seat.vacantSince != null && !seat.vacantSince.isAfter(terms.on()))
                .map(seat -> Finding.about(seat.id))
                .toList();
    }

    /** Clear days: neither the day of publication nor the day of the meeting counts. */
    private static List<Finding> papersInTime(Facts facts, Terms terms) {
        return facts.meetings.stream()
                .filter(meeting -> !meeting.hadPapersFor(terms.number("clearDays")))
                .map(meeting -> Finding.about(meeting.id))
                .toList();
    }

    /** */
    private static List<Finding> questionsAnswered(Facts facts, Terms terms) {
        return facts.questions.stream()
                .filter(question -> question.answeredOn == null)
                .filter(question -> question.dueOn != null && question.dueOn.isBefore(terms.on()))
                .map(question -> Finding.about(question.id))
                .toList();
    }
}
