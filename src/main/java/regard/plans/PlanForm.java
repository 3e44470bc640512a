package regard.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** A plan as somebody typed it. Budget lines come as two columns. */
record PlanForm(
        String whoIsAffected,
        String can,
        String cannot,
        String audiences,
        List<String> groups,
        List<String> methods,
        DateInput opensOn,
        DateInput closesOn,
        DateInput feedbackOn,
        List<String> costs,
        List<String> amounts,
        String access,
        String evaluation,
        int version,
        String then) {

    static final String COMPLETE = "complete";
    private static final int LEAST_LINES = 4;
    private static final String AMOUNT = "\\d{1,9}(\\.\\d{1,2})?";

    PlanForm(
            @Nullable String whoIsAffected,
            @Nullable String can,
            @Nullable String cannot,
            @Nullable String audiences,
            @Nullable List<String> groups,
            @Nullable List<String> methods,
            @Nullable DateInput opensOn,
            @Nullable DateInput closesOn,
            @Nullable DateInput feedbackOn,
            @Nullable List<String> costs,
            @Nullable List<String> amounts,
            @Nullable String access,
            @Nullable String evaluation,
            int version,
            @Nullable String then) {
        this.whoIsAffected = or(whoIsAffected);
        this.can = or(can);
        this.cannot = or(cannot);
        this.audiences = or(audiences);
        this.groups = groups == null ? List.of() : List.copyOf(groups);
        this.methods = methods == null ? List.of() : List.copyOf(methods);
        this.opensOn = opensOn == null ? DateInput.EMPTY : opensOn;
        this.closesOn = closesOn == null ? DateInput.EMPTY : closesOn;
        this.feedbackOn = feedbackOn == null ? DateInput.EMPTY : feedbackOn;
        this.costs = costs == null ? List.of() : List.copyOf(costs);
        this.amounts = amounts == null ? List.of() : List.copyOf(amounts);
        this.access = or(access);
        this.evaluation = or(evaluation);
        this.version = version;
        this.then = or(then);
    }

    /** One line of the budget as it was typed. */
    record Line(String what, String amount) {}

    static PlanForm of(SavedPlan saved) {
        InvolvementPlan plan = saved.plan();
        return new PlanForm(
                plan.whoIsAffected(),
                plan.can(),
                plan.cannot(),
                String.join("\n", plan.audiences()),
                plan.groups(),
                plan.methods(),
                Optional.ofNullable(plan.opensOn()).map(DateInput::of).orElse(null),
                Optional.ofNullable(plan.closesOn()).map(DateInput::of).orElse(null),
                Optional.ofNullable(plan.feedbackOn()).map(DateInput::of).orElse(null),
                plan.budget().stream().map(InvolvementPlan.Cost::what).toList(),
                plan.budget().stream()
                        .map(cost -> cost.amount().toPlainString())
                        .toList(),
                plan.access(),
                plan.evaluation(),
                saved.version(),
                "");
    }

    /** A first plan, which begins with whom the equality screening and the duty assessment name. */
    static PlanForm empty(List<String> groups) {
        return new PlanForm(null, null, null, null, groups, null, null, null, null, null, null, null, null, 0, null);
    }

    boolean saysComplete() {
        return then.equals(COMPLETE);
    }

    /** What was typed, and empty lines to type more. */
    List<Line> lines() {
        return IntStream.range(0, Math.max(LEAST_LINES, costs.size() + 1))
                .mapToObj(i -> new Line(i < costs.size() ? costs.get(i) : "", i < amounts.size() ? amounts.get(i) : ""))
                .toList();
    }

    List<Problem> unreadable() {
        var problems = new ArrayList<Problem>();
        for (Map.Entry<String, DateInput> day : List.of(
                Map.entry("opensOn", opensOn), Map.entry("closesOn", closesOn), Map.entry("feedbackOn", feedbackOn))) {
            if (!day.getValue().isEmpty() && day.getValue().date().isEmpty()) {
                problems.add(new Problem(day.getValue().wrongField(day.getKey()), "plans.day-unreadable"));
            }
        }
        List<Line> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.what().isBlank() != line.amount().isBlank()) {
                problems.add(
                        new Problem((line.what().isBlank() ? "costs-" : "amounts-") + i, "plans.budget.half-a-line"));
            } else if (!line.amount().isBlank() && !amount(line.amount()).matches(AMOUNT)) {
                problems.add(new Problem("amounts-" + i, "plans.budget.amount-unreadable"));
            }
        }
        return problems;
    }

    InvolvementPlan plan() {
        return new InvolvementPlan(
                whoIsAffected.strip(),
                can.strip(),
                cannot.strip(),
                audiences
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                groups,
                methods,
                opensOn.date().orElse(null),
                closesOn.date().orElse(null),
                feedbackOn.date().orElse(null),
                lines().stream()
                        .filter(line -> !line.what().isBlank())
                        .map(line ->
                                new InvolvementPlan.Cost(line.what().strip(), new BigDecimal(amount(line.amount()))))
                        .toList(),
                access.strip(),
                evaluation.strip());
    }

    /** £1,200 is 1200: spaces, commas and the pound sign are ours to take away. */
    private static String amount(String typed) {
        return typed.replaceAll("[£,\\s]", "");
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
