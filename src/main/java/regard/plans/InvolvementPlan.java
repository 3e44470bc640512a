package regard.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people will be involved in one activity.
 *
 * @param whoIsAffected who, how many, and how we know
 * @param can what people can change
 * @param cannot what they cannot change, and why
 * @param audiences whom to reach, one a line
 * @param groups the codes of the groups to reach specially
 * @param methods the codes of the ways to involve people
 * @param feedbackOn by when people are told what came of it
 * @param evaluation the questions by which we will judge how well it went
 */
public record InvolvementPlan(
        String whoIsAffected,
        String can,
        String cannot,
        List<String> audiences,
        List<String> groups,
        List<String> methods,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable LocalDate feedbackOn,
        List<Cost> budget,
        String access,
        String evaluation) {

    public InvolvementPlan {
        audiences = List.copyOf(audiences);
        groups = List.copyOf(groups);
        methods = List.copyOf(methods);
        budget = List.copyOf(budget);
    }

    /** One line of the budget, in pounds. */
    public record Cost(String what, BigDecimal amount) {}

    public BigDecimal total() {
        return budget.stream().map(Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
