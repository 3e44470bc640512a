package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.promises.Promise;
import regard.promises.Promises;

/** What stands in the registers of the body counts in an assessment without being written down again (S8). */
@Component
class FromRegisters {

    private static final String PROMISES = "promises";

    private final Promises promises;

    FromRegisters(Promises promises) {
        this.promises = promises;
    }

    /** The answers, with the promises that the register links to this work. */
    Answers joined(Answers answers, Activity activity) {
        List<Promise> found = promises.of(activity);
        if (found.isEmpty()) {
            return answers;
        }
        var all = new ArrayList<>(answers.items(PROMISES));
        found.forEach(promise -> all.add(answer(promise, activity)));
        return answers.withItems(PROMISES, all);
    }

    /** Those that a page of the journey shows as found. */
    List<StepPage.Found> found(Step step, Activity activity) {
        return step.slug().equals(PROMISES)
                ? promises.of(activity).stream()
                        .map(promise -> new StepPage.Found(
                                promise.wording().quote(),
                                promise.wording().source(),
                                PROMISES + ".standing." + promise.standing(),
                                "/promises/" + promise.ref()))
                        .toList()
                : List.of();
    }

    private static Answers answer(Promise promise, Activity activity) {
        boolean met = promise.link(activity.id()).map(Promise.Link::met).orElse(false);
        return new Answers(Map.of(
                        "id", promise.ref(),
                        "clear", promise.wording().clear(),
                        "status", promise.standing().name(),
                        "metByThisActivity", met))
                .with("kind", promise.wording().kind().map(Enum::name).orElse(null))
                .with("legalAdviceRef", promise.adviceRef().isBlank() ? null : promise.adviceRef())
                .with(
                        "laySignOffOn",
                        promise.lay()
                                .map(Promise.LaySignature::on)
                                .map(LocalDate::toString)
                                .orElse(null));
    }
}
