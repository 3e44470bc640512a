package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.options.Option;
import regard.options.Options;
import regard.promises.Promise;
import regard.promises.Promises;

/** What stands in the registers of the body counts in an assessment without being written down again (S8). */
@Component
class FromRegisters {

    private static final String PROMISES = "promises";
    private static final String OPTIONS = "options";

    private final Promises promises;
    private final Options options;

    FromRegisters(Promises promises, Options options) {
        this.promises = promises;
        this.options = options;
    }

    /** The answers, with the promises that the register links to this work, and the options of it. */
    Answers joined(Answers answers, Activity activity) {
        Answers withPromises = joined(
                answers,
                PROMISES,
                promises.of(activity).stream()
                        .map(promise -> answer(promise, activity))
                        .toList());
        return joined(
                withPromises,
                OPTIONS,
                options.list(activity).stream().map(FromRegisters::answer).toList());
    }

    private static Answers joined(Answers answers, String path, List<Answers> found) {
        if (found.isEmpty()) {
            return answers;
        }
        var all = new ArrayList<>(answers.items(path));
        all.addAll(found);
        return answers.withItems(path, all);
    }

    /** Those that a page of the journey shows as found. */
    List<StepPage.Found> found(Step step, Activity activity) {
        return switch (step.slug()) {
            case PROMISES ->
                promises.of(activity).stream()
                        .map(promise -> new StepPage.Found(
                                promise.wording().quote(),
                                promise.wording().source(),
                                "promises.standing." + promise.standing(),
                                "/promises/" + promise.ref()))
                        .toList();
            case OPTIONS ->
                options.list(activity).stream()
                        .map(option -> new StepPage.Found(
                                option.title(),
                                option.reason(),
                                "options.standing." + option.standing(),
                                "/activities/" + activity.ref() + "/options/" + option.id()))
                        .toList();
            default -> List.of();
        };
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

    private static Answers answer(Option option) {
        return new Answers(Map.of(
                        "id", option.code(),
                        "title", option.title(),
                        "status", option.standing().name(),
                        "outlinedInMaterials", option.outlined()))
                .with("reason", option.reason().isBlank() ? null : option.reason())
                .with("evidence", option.evidence().isBlank() ? null : option.evidence())
                .with("screenedOn", option.screenedOn().map(LocalDate::toString).orElse(null));
    }
}
