package regard.plans;

import java.util.ArrayList;
import java.util.List;
import regard.kernel.Problem;
import regard.plans.PlanDetail.Arrangement;
import regard.plans.PlanDetail.Milestone;
import regard.plans.PlanDetail.Risk;

/** Purpose, timetable, access and risks as somebody typed them. */
record StepsForm(Rows rows, int version) implements DetailForm {

    static StepsForm of(SavedPlan saved) {
        PlanDetail detail = saved.plan().detail();
        var typed = PlanDetailController.nothing();
        typed.add("purpose", detail.purpose());
        detail.timetable().forEach(each -> {
            typed.add("what", each.what());
            typed.add("on", day(each));
        });
        detail.arrangements().forEach(each -> {
            typed.add("need", each.need());
            typed.add("arranged", each.arranged());
        });
        detail.risks().forEach(each -> {
            typed.add("risk", each.what());
            typed.add("answer", each.answer());
        });
        return new StepsForm(new Rows(typed), saved.version());
    }

    String purpose() {
        String typed = rows.typed().getFirst("purpose");
        return typed == null ? "" : typed;
    }

    @Override
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (Rows.Row row : rows.all("what")) {
            if (!row.of("on").isEmpty() && row.day("on").isEmpty()) {
                problems.add(new Problem("on-" + row.number(), "plans.day-unreadable"));
            } else if (row.of("what").isEmpty() != row.of("on").isEmpty()) {
                problems.add(new Problem("what-" + row.number(), "plans.steps.half-a-line"));
            }
        }
        half(problems, "need", "arranged");
        half(problems, "risk", "answer");
        return problems;
    }

    @Override
    public InvolvementPlan put(InvolvementPlan plan) {
        return plan.with(plan.detail()
                .steps(
                        purpose().strip(),
                        rows.all("what").stream()
                                .filter(row -> !row.of("what").isEmpty())
                                .map(row -> new Milestone(
                                        row.of("what"), row.day("on").orElse(null)))
                                .toList(),
                        rows.all("need").stream()
                                .filter(row -> !row.of("need").isEmpty())
                                .map(row -> new Arrangement(row.of("need"), row.of("arranged")))
                                .toList(),
                        rows.all("risk").stream()
                                .filter(row -> !row.of("risk").isEmpty())
                                .map(row -> new Risk(row.of("risk"), row.of("answer")))
                                .toList()));
    }

    private void half(List<Problem> problems, String one, String other) {
        rows.all(one).stream()
                .filter(row -> row.of(one).isEmpty() != row.of(other).isEmpty())
                .forEach(row -> problems.add(new Problem(
                        (row.of(one).isEmpty() ? one : other) + "-" + row.number(), "plans.steps.half-a-line")));
    }

    private static String day(Milestone each) {
        return each.on() == null
                ? ""
                : each.on().getDayOfMonth() + " " + each.on().getMonthValue() + " "
                        + each.on().getYear();
    }
}
