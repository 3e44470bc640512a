package regard.plans;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Writing a part of a plan that has rows. */
sealed interface DetailPage {

    record Stakeholders(Activity activity, StakeholdersForm form, List<Problem> problems) implements DetailPage {

        static List<Choice> kinds(Words words) {
            return Arrays.stream(Stakeholder.Kind.values())
                    .map(kind -> Choice.of(kind.name(), words.say("plans.stakeholder.kind." + kind)))
                    .toList();
        }

        static List<Choice> scale() {
            return IntStream.rangeClosed(1, Stakeholder.MOST)
                    .mapToObj(String::valueOf)
                    .map(number -> Choice.of(number, number))
                    .toList();
        }
    }

    record Steps(Activity activity, StepsForm form, List<Problem> problems) implements DetailPage {}

    record Money(Activity activity, MoneyForm form, List<Problem> problems) implements DetailPage {

        static List<Choice> kinds(Words words) {
            return Arrays.stream(InvolvementPlan.Spending.values())
                    .map(kind -> Choice.of(kind.name(), words.say("plans.spending." + kind)))
                    .toList();
        }
    }

    static DetailPage of(Activity activity, Object form, List<Problem> problems) {
        return switch (form) {
            case StakeholdersForm stakeholders -> new Stakeholders(activity, stakeholders, problems);
            case StepsForm steps -> new Steps(activity, steps, problems);
            case MoneyForm money -> new Money(activity, money, problems);
            default -> throw new IllegalArgumentException("no page for " + form.getClass());
        };
    }
}
