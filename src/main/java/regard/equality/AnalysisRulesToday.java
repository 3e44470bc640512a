package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;

/** What the rules say today of an analysis, from the records of every room: R-35, which a change of the chosen option can break. */
@Component
class AnalysisRulesToday {

    private static final Set<String> OURS = Set.of("R-35");

    private final List<Facts> facts;
    private final RulesCheck check;
    private final RulesToday spoken;
    private final Clock clock;

    AnalysisRulesToday(List<Facts> facts, List<Rulebook<?>> books, RulesToday spoken, Clock clock) {
        this.facts = facts;
        this.check = new RulesCheck(books);
        this.spoken = spoken;
        this.clock = clock;
    }

    List<RulesToday.Spoken> of(Activity activity) {
        return spoken.speak(
                activity,
                check.check(facts, activity.ref(), Gate.G3, LocalDate.now(clock)).breaches().stream()
                        .filter(breach -> OURS.contains(breach.rule()))
                        .toList());
    }
}
