package regard.feedback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.kernel.Problem;

/**
 * What was learnt from an involvement (key action 6: review experience, positive and negative, and learn).
 *
 * @param reached who was reached, and who was missed and why
 * @param layView what the lay member, Healthwatch or a voluntary group thinks of it
 */
public record Evaluation(
        String worked,
        String didNotWork,
        String changeNext,
        String reached,
        String layView,
        Optional<BigDecimal> costPlanned,
        Optional<BigDecimal> costActual,
        Optional<LocalDate> on) {

    private static final int LONGEST = 5_000;

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        Map.of("worked", worked, "didNotWork", didNotWork, "changeNext", changeNext).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder()))
                .filter(entry -> entry.getValue().isBlank())
                .forEach(entry -> problems.add(
                        new Problem(entry.getKey(), "feedback.evaluation." + entry.getKey() + ".missing")));
        Map.of(
                        "worked", worked,
                        "didNotWork", didNotWork,
                        "changeNext", changeNext,
                        "reached", reached,
                        "layView", layView)
                .forEach((field, words) -> {
                    if (words.length() > LONGEST) {
                        problems.add(new Problem(field, "feedback.too-long", LONGEST));
                    }
                });
        return problems;
    }
}
