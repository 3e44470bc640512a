package regard.duties;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.law.Facts;

/** What duties know of an activity, for the rules of every room. An assessment that is not complete yet is not one. */
@Component
class DutyDossier implements Facts {

    private final Activities activities;
    private final Duties duties;

    DutyDossier(Activities activities, Duties duties) {
        this.activities = activities;
        this.duties = duties;
    }

    @Override
    public Map<String, Object> of(String activity) {
        return activities
                .find(activity)
                .flatMap(found -> duties.facts(found.id()))
                .<Map<String, Object>>map(facts -> Map.of("assessment", facts))
                .orElse(Map.of());
    }

    /** The rules of this room, for the gates of a running service. */
    @Configuration(proxyBeanMethods = false)
    static class Rulebooks {

        @Bean
        DutyRules dutyRules() {
            return new DutyRules();
        }
    }
}
