package regard.equality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.law.Facts;

/** What this room knows of who took part, for the rules: R-37 (who is missing), R-61 (what was released), R-63 (kept apart). */
@Component
class ReachFacts implements Facts {

    private final Activities activities;
    private final WhoIsMissing missing;
    private final Releases releases;
    private final Monitoring monitoring;

    ReachFacts(Activities activities, WhoIsMissing missing, Releases releases, Monitoring monitoring) {
        this.activities = activities;
        this.missing = missing;
        this.releases = releases;
        this.monitoring = monitoring;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return activities.find(activity).map(this::sections).orElse(Map.of());
    }

    private Map<String, Object> sections(Activity activity) {
        var sections = new LinkedHashMap<String, Object>();
        // The random key of a set of answers stands in a table of its own, with no name, time or contact. That nothing
        // else got in beside the answers is looked at each time, not taken for granted.
        sections.put("monitoring", new EqualityRules.Monitoring(monitoring.isJoined(activity.id()), null));
        if (missing.takingPart(activity.id()).isPresent()) {
            Map<String, List<OutreachAction>> actions = missing.actions(activity.id());
            sections.put(
                    "reach",
                    missing.reach(activity).ruled().stream()
                            .map(group -> fact(group, actions))
                            .toList());
        }
        releases.latest(activity.id())
                .ifPresent(release -> sections.put("publication", new EqualityRules.Publication(release.isSafe())));
        return sections;
    }

    private static EqualityRules.Reach fact(Reach.Group group, Map<String, List<OutreachAction>> actions) {
        return new EqualityRules.Reach(
                group.data().title(),
                Math.toIntExact(group.participants()),
                Math.toIntExact(group.known()),
                group.affectedShare(),
                actions.getOrDefault(group.data().code(), List.of()).stream()
                        .map(OutreachAction::what)
                        .findFirst()
                        .orElse(null));
    }
}
