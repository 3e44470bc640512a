package regard.decisions;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.themes.ThemeCount;

/**
 * The decision of an activity, as it stands.
 *
 * @param claims how many proposals the paper says people were asked about
 * @param mayPrepare whether this reader may change what is before those who decide
 * @param mayTake whether they may record the decision, and set rules aside
 */
record DecisionPage(
        Activity activity,
        Optional<Decision> decision,
        RulesToday.Answer rules,
        List<ThemeCount> themes,
        int claims,
        boolean mayPrepare,
        boolean mayTake) {

    String address() {
        return "/activities/" + activity.ref() + "/decision";
    }

    Decision.Paper paper() {
        return decision.map(Decision::paper).orElseGet(() -> Decision.Paper.empty(activity));
    }

    Optional<Decision.Taken> taken() {
        return decision.flatMap(each -> each instanceof Decision.Taken taken ? Optional.of(taken) : Optional.empty());
    }

    boolean isOpen() {
        return mayPrepare && taken().isEmpty();
    }

    Optional<ThemeAnswer> answer(ThemeCount theme) {
        return paper().answers().stream()
                .filter(answer -> answer.code().equals(theme.code().id()))
                .findFirst();
    }

    /** Themes that somebody spoke of: each is answered. */
    List<ThemeCount> spokenOf() {
        return themes.stream().filter(theme -> theme.comments() > 0).toList();
    }

    long answered() {
        return spokenOf().stream().filter(theme -> answer(theme).isPresent()).count();
    }
}
