package regard.equality;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.law.Facts;

/** What this room knows of an activity, for the rules of every room (contracts, section 3): the analysis, and whether all can read it. */
@Component
class EqualityDossier implements Facts {

    private final Activities activities;
    private final Analyses analyses;

    EqualityDossier(Activities activities, Analyses analyses) {
        this.activities = activities;
        this.analyses = analyses;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return activities.find(activity).map(this::sections).orElse(Map.of());
    }

    private Map<String, Object> sections(Activity activity) {
        var sections = new LinkedHashMap<String, Object>();
        analyses.current(activity.id()).ifPresent(version -> sections.put("eia", AnalysisFacts.of(version)));
        if (analyses.published(activity.id()).isPresent()) {
            sections.put("materials", Map.of("eiaPublished", true));
        }
        return sections;
    }

    /** The rules of this room, for the gates of a running service. */
    @Configuration(proxyBeanMethods = false)
    static class Rulebooks {

        @Bean
        EqualityRules equalityRules() {
            return new EqualityRules();
        }
    }
}
