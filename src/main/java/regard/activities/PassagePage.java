package regard.activities;

import java.util.ArrayList;
import java.util.List;
import regard.law.Breach;
import regard.law.Severity;
import regard.ui.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gate as it was asked once: what the rules said then, in the words of then.
 *
 * @param own whether the reader's body leads the activity, so that they may read all that was known
 */
record PassagePage(
        Activity activity, Passage passage, List<RulesToday.Spoken> broken, List<RulesToday.Spoken> kept, boolean own) {

    static PassagePage of(Activity activity, Passage passage, RulesToday rules, boolean own) {
        JsonNode verdict = JsonMapper.shared().readTree(passage.verdict());
        var breaches = new ArrayList<Breach>();
        var broken = new ArrayList<String>();
        for (JsonNode breach : verdict.path("breaches")) {
            broken.add(breach.path("rule").asString());
            breaches.add(new Breach(
                    breach.path("rule").asString(),
                    severity(breach.path("severity").asString()),
                    List.of(),
                    breach.path("item").isNull() ? null : breach.path("item").asString(),
                    breach.path("message").asString(),
                    breach.path("overridden").asBoolean()));
        }
        var kept = new ArrayList<RulesToday.Spoken>();
        for (JsonNode rule : verdict.path("evaluated")) {
            if (!broken.contains(rule.asString())) {
                kept.add(rules.unbroken(activity, rule.asString(), Status.KEPT));
            }
        }
        return new PassagePage(activity, passage, rules.speak(activity, breaches), kept, own);
    }

    private static Severity severity(String word) {
        return Severity.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    String address() {
        return "/activities/" + activity.ref() + "/rules";
    }
}
