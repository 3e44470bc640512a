package regard.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regard.kernel.Problem;

/** Stakeholders as somebody typed them. */
record StakeholdersForm(Rows rows, int version) implements DetailForm {

    private static final String NAME = "name";

    static StakeholdersForm of(SavedPlan saved) {
        var typed = PlanDetailController.nothing();
        for (Stakeholder each : saved.plan().detail().stakeholders()) {
            typed.add(NAME, each.name());
            typed.add("kind", each.kind().name());
            typed.add("interest", String.valueOf(each.interest()));
            typed.add("influence", String.valueOf(each.influence()));
            typed.add("affected", each.affected() ? "yes" : "no");
            typed.add("contact", each.contact());
        }
        return new StakeholdersForm(new Rows(typed), saved.version());
    }

    List<Rows.Row> shown() {
        return rows.withSpare(NAME);
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (Rows.Row row : rows.all(NAME)) {
            if (row.of(NAME).isEmpty()) {
                continue;
            }
            if (row.upTo(Stakeholder.MOST, "interest").isEmpty()) {
                problems.add(new Problem("interest-" + row.number(), "plans.stakeholder.scale-missing"));
            }
            if (row.upTo(Stakeholder.MOST, "influence").isEmpty()) {
                problems.add(new Problem("influence-" + row.number(), "plans.stakeholder.scale-missing"));
            }
        }
        return problems;
    }

    @Override
    public InvolvementPlan put(InvolvementPlan plan) {
        return plan.with(plan.detail().stakeholders(stakeholders()));
    }

    private List<Stakeholder> stakeholders() {
        return rows.all(NAME).stream()
                .filter(row -> !row.of(NAME).isEmpty())
                .map(row -> new Stakeholder(
                        row.of(NAME),
                        Arrays.stream(Stakeholder.Kind.values())
                                .filter(kind -> kind.name().equals(row.of("kind")))
                                .findFirst()
                                .orElse(Stakeholder.Kind.OTHER),
                        row.upTo(Stakeholder.MOST, "interest").orElseThrow(),
                        row.upTo(Stakeholder.MOST, "influence").orElseThrow(),
                        row.of("affected").equals("yes"),
                        row.of("contact")))
                .toList();
    }
}
