package regard.feedback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import regard.kernel.Problem;

/** What was typed of what was learnt, kept so that a refused page can show it again. */
record EvaluationForm(
        String worked,
        String didNotWork,
        String changeNext,
        String reached,
        String layView,
        String costPlanned,
        String costActual) {

    static final EvaluationForm EMPTY = new EvaluationForm("", "", "", "", "", "", "");

    EvaluationForm {
        worked = Objects.requireNonNullElse(worked, "");
        didNotWork = Objects.requireNonNullElse(didNotWork, "");
        changeNext = Objects.requireNonNullElse(changeNext, "");
        reached = Objects.requireNonNullElse(reached, "");
        layView = Objects.requireNonNullElse(layView, "");
        costPlanned = Objects.requireNonNullElse(costPlanned, "");
        costActual = Objects.requireNonNullElse(costActual, "");
    }

    static EvaluationForm of(Evaluation evaluation) {
        return new EvaluationForm(
                evaluation.worked(),
                evaluation.didNotWork(),
                evaluation.changeNext(),
                evaluation.reached(),
                evaluation.layView(),
                evaluation.costPlanned().map(BigDecimal::toPlainString).orElse(""),
                evaluation.costActual().map(BigDecimal::toPlainString).orElse(""));
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!costPlanned.isBlank() && money(costPlanned).isEmpty()) {
            problems.add(new Problem("costPlanned", "feedback.evaluation.cost.unreadable"));
        }
        if (!costActual.isBlank() && money(costActual).isEmpty()) {
            problems.add(new Problem("costActual", "feedback.evaluation.cost.unreadable"));
        }
        return problems;
    }

    private static Optional<BigDecimal> money(String typed) {
        String plain = typed.strip().replaceAll("[£,\\s]", "");
        return plain.matches("\\d{1,9}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    Evaluation evaluation() {
        return new Evaluation(
                worked,
                didNotWork,
                changeNext,
                reached,
                layView,
                money(costPlanned),
                money(costActual),
                Optional.empty());
    }
}
