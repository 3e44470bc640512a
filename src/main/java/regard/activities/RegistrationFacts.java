package regard.activities;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import regard.law.Facts;

/** What a registration alone says, for the rules: a decision may be near although nobody has begun to assess it. */
@Component
class RegistrationFacts implements Facts {

    private final Activities activities;

    RegistrationFacts(Activities activities) {
        this.activities = activities;
    }

    record Registered(LocalDate plannedDecisionOn) {}

    @Override
    public Map<String, Object> of(String activity) {
        return activities
                .find(activity)
                .flatMap(Activity::plannedDecisionOn)
                .<Map<String, Object>>map(day -> Map.of("registered", new Registered(day)))
                .orElse(Map.of());
    }
}
