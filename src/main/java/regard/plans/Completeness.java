package regard.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regard.kernel.Problem;

/**
 * What a plan must say before it counts as complete (domain specification 2.5): people can see what they can and cannot change, there
 * is a way to take part without the internet, and a day by which they are told what came of it.
 */
final class Completeness {

    private Completeness() {}

    static List<Problem> check(InvolvementPlan plan) {
        var problems = new ArrayList<Problem>();
        missing(problems, Map.of("whoIsAffected", plan.whoIsAffected()));
        missing(problems, Map.of("can", plan.can()));
        missing(problems, Map.of("cannot", plan.cannot()));
        if (plan.audiences().isEmpty()) {
            problems.add(new Problem("audiences", "plans.audiences.missing"));
        }
        if (plan.methods().isEmpty()) {
            problems.add(new Problem("methods", "plans.methods.missing"));
        } else if (Methods.of(plan.methods()).stream().allMatch(Methods.Method::digital)) {
            problems.add(new Problem("methods", "plans.methods.all-digital"));
        }
        if (plan.budget().isEmpty()) {
            problems.add(new Problem("costs-0", "plans.budget.missing"));
        }
        if (plan.feedbackOn() == null) {
            problems.add(new Problem("feedbackOn", "plans.feedbackOn.missing"));
        }
        missing(problems, Map.of("access", plan.access()));
        missing(problems, Map.of("evaluation", plan.evaluation()));
        return problems;
    }

    /** What no plan may say, complete or not. */
    static List<Problem> contradictions(InvolvementPlan plan) {
        var problems = new ArrayList<Problem>();
        var opensOn = plan.opensOn();
        var closesOn = plan.closesOn();
        var feedbackOn = plan.feedbackOn();
        if (opensOn != null && closesOn != null && closesOn.isBefore(opensOn)) {
            problems.add(new Problem("closesOn", "plans.closesOn.before-opening", opensOn));
        }
        if (closesOn != null && feedbackOn != null && feedbackOn.isBefore(closesOn)) {
            problems.add(new Problem("feedbackOn", "plans.feedbackOn.before-closing", closesOn));
        }
        if (plan.methods().stream().anyMatch(code -> !Methods.knows(code))) {
            problems.add(new Problem("methods", "plans.methods.missing"));
        }
        return problems;
    }

    private static void missing(List<Problem> problems, Map<String, String> field) {
        field.forEach((name, value) -> {
            if (value.isBlank()) {
                problems.add(new Problem(name, "plans." + name + ".missing"));
            }
        });
    }
}
