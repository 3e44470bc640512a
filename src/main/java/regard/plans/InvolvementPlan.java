package regard.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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
 * @param detail what is planned beyond the outline
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
        String evaluation,
        PlanDetail detail) {

    public InvolvementPlan(
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
            String evaluation,
            @Nullable PlanDetail detail) {
        this.whoIsAffected = whoIsAffected;
        this.can = can;
        this.cannot = cannot;
        this.audiences = List.copyOf(audiences);
        this.groups = List.copyOf(groups);
        this.methods = List.copyOf(methods);
        this.opensOn = opensOn;
        this.closesOn = closesOn;
        this.feedbackOn = feedbackOn;
        this.budget = List.copyOf(budget);
        this.access = access;
        this.evaluation = evaluation;
        // Plans saved before there was a detail have none.
        this.detail = detail == null ? PlanDetail.NONE : detail;
    }

    /** An outline without detail. */
    public InvolvementPlan(
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
        this(
                whoIsAffected,
                can,
                cannot,
                audiences,
                groups,
                methods,
                opensOn,
                closesOn,
                feedbackOn,
                budget,
                access,
                evaluation,
                PlanDetail.NONE);
    }

    /** What money is spent on (domain specification 2.2). */
    public enum Spending {
        VENUE,
        TRANSLATION,
        ALT_FORMAT,
        PAYMENT,
        EXPENSES,
        ADVERT,
        ANALYSIS,
        VCSE_GRANT,
        OTHER
    }

    /**
     * One line of the budget, in pounds.
     *
     * @param amount what is planned
     * @param committed what is promised to somebody
     * @param spent what is paid
     */
    public record Cost(String what, BigDecimal amount, Spending spending, BigDecimal committed, BigDecimal spent) {

        public Cost(
                String what,
                BigDecimal amount,
                @Nullable Spending spending,
                @Nullable BigDecimal committed,
                @Nullable BigDecimal spent) {
            this.what = what;
            this.amount = amount;
            this.spending = spending == null ? Spending.OTHER : spending;
            this.committed = committed == null ? BigDecimal.ZERO : committed;
            this.spent = spent == null ? BigDecimal.ZERO : spent;
        }

        public Cost(String what, BigDecimal amount) {
            this(what, amount, Spending.OTHER, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        Cost planned(BigDecimal planned) {
            return new Cost(what, planned, spending, committed, spent);
        }
    }

    public BigDecimal total() {
        return sum(Cost::amount);
    }

    BigDecimal sum(Function<Cost, BigDecimal> of) {
        return budget.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    InvolvementPlan with(PlanDetail other) {
        return new InvolvementPlan(
                whoIsAffected,
                can,
                cannot,
                audiences,
                groups,
                methods,
                opensOn,
                closesOn,
                feedbackOn,
                budget,
                access,
                evaluation,
                other);
    }

    InvolvementPlan costing(List<Cost> other) {
        return new InvolvementPlan(
                whoIsAffected,
                can,
                cannot,
                audiences,
                groups,
                methods,
                opensOn,
                closesOn,
                feedbackOn,
                other,
                access,
                evaluation,
                detail);
    }

    /** The outline of this plan, with the detail that an earlier version had. */
    InvolvementPlan keeping(InvolvementPlan earlier) {
        List<Cost> costs = budget.stream()
                .map(cost -> earlier.budget.stream()
                        .filter(each -> each.what().equals(cost.what()))
                        .findFirst()
                        .map(each -> each.planned(cost.amount()))
                        .orElse(cost))
                .toList();
        return costing(costs).with(earlier.detail);
    }
}
