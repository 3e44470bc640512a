package regard.equality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was found about one group, as somebody typed it. */
record FindingForm(
        String evidence,
        String references,
        String explanation,
        String rating,
        String size,
        String effect,
        String mitigation,
        String justification,
        String action,
        String owner,
        DateInput by,
        String involvement,
        int version) {

    FindingForm(
            @Nullable String evidence,
            @Nullable String references,
            @Nullable String explanation,
            @Nullable String rating,
            @Nullable String size,
            @Nullable String effect,
            @Nullable String mitigation,
            @Nullable String justification,
            @Nullable String action,
            @Nullable String owner,
            @Nullable DateInput by,
            @Nullable String involvement,
            int version) {
        this.evidence = or(evidence);
        this.references = or(references);
        this.explanation = or(explanation);
        this.rating = or(rating);
        this.size = or(size);
        this.effect = or(effect);
        this.mitigation = or(mitigation);
        this.justification = or(justification);
        this.action = or(action);
        this.owner = or(owner);
        this.by = by == null ? DateInput.EMPTY : by;
        this.involvement = or(involvement);
        this.version = version;
    }

    static FindingForm of(GroupFinding finding, int version) {
        return new FindingForm(
                finding.evidence(),
                finding.references(),
                finding.explanation(),
                finding.rating() == null ? "" : finding.rating().name(),
                finding.size() == null ? "" : finding.size().name(),
                finding.effect(),
                finding.mitigation(),
                finding.justification(),
                finding.action(),
                finding.owner(),
                Optional.ofNullable(finding.by()).map(DateInput::of).orElse(DateInput.EMPTY),
                finding.involvement(),
                version);
    }

    GroupFinding finding() {
        return new GroupFinding(
                evidence.strip(),
                references.strip(),
                explanation.strip(),
                named(EqualityRules.Rating.values(), rating).orElse(null),
                named(GroupFinding.Size.values(), size).orElse(null),
                effect.strip(),
                mitigation.strip(),
                justification.strip(),
                action.strip(),
                owner.strip(),
                by.date().orElse(null),
                involvement.strip());
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        Map.of(
                        "evidence", evidence,
                        "references", references,
                        "explanation", explanation,
                        "effect", effect,
                        "mitigation", mitigation,
                        "justification", justification,
                        "action", action,
                        "owner", owner,
                        "involvement", involvement)
                .forEach((field, text) -> SectionForm.tooLong(field, text).ifPresent(problems::add));
        if (!by.isEmpty() && by.date().isEmpty()) {
            problems.add(new Problem(by.wrongField("by"), "equality.day-unreadable"));
        }
        return problems;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
