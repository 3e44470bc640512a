package regard.feedback;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.law.Facts;

/** What this room knows of an activity, for the rules: what people were told, and how many of those who asked. */
@Component
class FeedbackFacts implements Facts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Activities activities;
    private final FeedbackStore store;
    private final Feedback feedback;

    FeedbackFacts(Activities activities, FeedbackStore store, Feedback feedback) {
        this.activities = activities;
        this.store = store;
        this.feedback = feedback;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return activities.find(activity).map(this::of).orElse(Map.of());
    }

    private Map<String, Object> of(Activity activity) {
        var sections = new LinkedHashMap<String, Object>();
        Told told = feedback.told(activity);
        sections.put("responses", Map.of("askedToBeTold", told.asked(), "told", told.sent()));
        sections.put(
                "feedback",
                store.items(activity.id()).stream().map(FeedbackFacts::said).toList());
        store.published(activity.ref())
                .ifPresent(published -> sections.put(
                        "consultation",
                        Map.of(
                                "responsePublishedOn",
                                published.firstAt().atZone(LONDON).toLocalDate())));
        store.evaluation(activity.id()).flatMap(Evaluation::on).ifPresent(day -> sections.put("evaluationOn", day));
        return sections;
    }

    private static Map<String, Object> said(YouSaidWeDid item) {
        var said = new LinkedHashMap<String, Object>();
        said.put("id", item.id().toString());
        item.kind().ifPresent(kind -> said.put("status", kind.name()));
        said.put("reason", item.reason());
        return said;
    }
}
