package regard.duties;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regard.duties.DutyFacts.Answer;
import regard.duties.DutyFacts.Limb;
import regard.kernel.Refused;

/** What the answers of an assessment say so far: whether they are about our services, whether the duty applies, what is to ask. */
final class SoFar {

    private SoFar() {}

    /** Whether the duty applies, once enough is answered to say. */
    static Optional<Duty> duty(Answers answers) {
        if (!isAboutServices(answers) || !isImpactKnown(answers)) {
            return Optional.empty();
        }
        return Optional.of(Duty.of(
                answers.texts("limbs").stream().map(Limb::valueOf).toList(),
                Stream.of("impact.manner", "impact.range")
                        .flatMap(path -> answers.get(path).stream())
                        .map(answer -> Answer.valueOf(answer.toString()))
                        .toList()));
    }

    /** The facts, supposing that every score not given yet were this; nothing while more than scores are missing. */
    static Optional<DutyFacts> supposing(Answers answers, int score) {
        Answers supposed = answers;
        for (Factor factor : Factor.values()) {
            if (answers.get("scores." + factor).isEmpty()) {
                supposed = supposed.with("scores." + factor, score);
            }
        }
        try {
            return Optional.of(DutyFacts.of(supposed.tree()));
        } catch (Refused _) {
            // Not enough is answered yet; the page says so by showing nothing.
            return Optional.empty();
        }
    }

    static boolean isInScope(Answers answers) {
        return answers.is("scope.commissionedHealthServices") && !answers.is("scope.individualCareOnly");
    }

    static boolean isAboutServices(Answers answers) {
        return isInScope(answers) && !answers.texts("limbs").isEmpty();
    }

    static boolean changesSomething(Answers answers) {
        return isInScope(answers) && Stream.of("PROPOSAL", "DECISION").anyMatch(answers.texts("limbs")::contains);
    }

    private static boolean isImpactKnown(Answers answers) {
        return !changesSomething(answers)
                || (answers.get("impact.manner").isPresent()
                        && answers.get("impact.range").isPresent());
    }

    static boolean isNotEngaged(Answers answers) {
        return duty(answers).filter(duty -> duty == Duty.NO).isPresent();
    }

    /** Engaged, unclear, or not known yet: until we know that it does not apply, we go on as if it did. */
    static boolean mayBeEngaged(Answers answers) {
        return isAboutServices(answers) && !isNotEngaged(answers);
    }

    static boolean isSubstantial(Answers answers) {
        return mayBeEngaged(answers)
                && Stream.of("own", "council")
                        .anyMatch(view -> answers.text("substantial." + view).equals("YES"));
    }

    /** Which option was decided is asked once there are options, and where a decision is assessed. */
    static boolean mayHaveDecided(Answers answers) {
        return mayBeEngaged(answers)
                && answers.texts("limbs").contains("DECISION")
                && (!answers.items("options").isEmpty()
                        || List.of("PREFERRED", "DECIDED").contains(answers.text("timing.stage")));
    }

    static boolean isUrgent(Answers answers) {
        return mayBeEngaged(answers) && answers.is("urgent.claimed");
    }
}
