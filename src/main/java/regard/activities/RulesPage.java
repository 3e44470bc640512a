package regard.activities;

import java.util.List;
import java.util.Optional;
import regard.law.GuidanceProfile;
import regard.ui.Status;

/**
 * All the rules of an activity: those asked today, those that wait for their moment, and what was breached and put right.
 *
 * @param guidance the guidance in force today
 * @param maySetAside whether the reader is an executive of the body that leads it
 */
record RulesPage(
        Activity activity,
        GuidanceProfile guidance,
        RulesToday.Answer today,
        List<Later> later,
        List<Past> past,
        List<Passage> passages,
        List<SetAside> aside,
        boolean maySetAside) {

    /** A rule that is not asked today: when it will be, or what it waits for. */
    record Later(RulesToday.Spoken rule, List<String> gates, Optional<String> waits) {}

    /** A breach that was found before, with the words of its rule. */
    record Past(KeptBreach kept, RulesToday.Spoken rule) {

        Status status() {
            return kept.putRightOn().isPresent() ? Status.KEPT : rule.status();
        }
    }

    String address() {
        return "/activities/" + activity.ref() + "/rules";
    }

    String asideHref(RulesToday.Spoken rule) {
        return maySetAside && rule.canBeSetAside() ? address() + "/" + rule.rule() + "/setting-aside" : "";
    }
}
