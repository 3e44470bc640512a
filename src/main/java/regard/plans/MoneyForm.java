package regard.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regard.kernel.Problem;
import regard.plans.InvolvementPlan.Cost;
import regard.plans.InvolvementPlan.Spending;

/** The lines of the budget as somebody typed them: planned, committed, spent. */
record MoneyForm(Rows rows, int version) implements DetailForm {

    private static final List<String> AMOUNTS = List.of("planned", "committed", "spent");

    static MoneyForm of(SavedPlan saved) {
        var typed = PlanDetailController.nothing();
        for (Cost cost : saved.plan().budget()) {
            typed.add("what", cost.what());
            typed.add("kind", cost.spending().name());
            typed.add("planned", cost.amount().toPlainString());
            typed.add(
                    "committed",
                    cost.committed().signum() == 0 ? "" : cost.committed().toPlainString());
            typed.add("spent", cost.spent().signum() == 0 ? "" : cost.spent().toPlainString());
        }
        return new MoneyForm(new Rows(typed), saved.version());
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (Rows.Row row : rows.all("what")) {
            if (row.of("what").isEmpty() && !row.isBlank("planned", "committed", "spent")) {
                problems.add(new Problem("what-" + row.number(), "plans.budget.half-a-line"));
            }
            AMOUNTS.stream()
                    .filter(amount -> row.pounds(amount).isEmpty())
                    .forEach(amount ->
                            problems.add(new Problem(amount + "-" + row.number(), "plans.budget.amount-unreadable")));
        }
        return problems;
    }

    @Override
    public InvolvementPlan put(InvolvementPlan plan) {
        return plan.costing(costs());
    }

    private List<Cost> costs() {
        return rows.all("what").stream()
                .filter(row -> !row.of("what").isEmpty())
                .map(row -> new Cost(
                        row.of("what"),
                        row.pounds("planned").orElseThrow(),
                        Arrays.stream(Spending.values())
                                .filter(kind -> kind.name().equals(row.of("kind")))
                                .findFirst()
                                .orElse(Spending.OTHER),
                        row.pounds("committed").orElseThrow(),
                        row.pounds("spent").orElseThrow()))
                .toList();
    }
}
