package regard.feedback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.consultations.Consultations;
import regard.messages.Message;
import regard.messages.Outbox;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.responses.Responses;
import regard.responses.ToTell;
import regard.ui.Words;

/**
 * Tells everybody who asked what became of what they said: one message each, however often it is published and whatever fails
 * meanwhile, because the outbox knows each by its key.
 */
@Component
class Telling {

    private static final int A_PAGE = 200;

    private final FeedbackStore store;
    private final Feedback feedback;
    private final Activities activities;
    private final Consultations consultations;
    private final Responses responses;
    private final Organisations organisations;
    private final Outbox outbox;
    private final String address;

    Telling(
            FeedbackStore store,
            Feedback feedback,
            Activities activities,
            Consultations consultations,
            Responses responses,
            Organisations organisations,
            Outbox outbox,
            @Value("${regard.public-address:}") String publicAddress,
            @Value("${server.port:8080}") String port) {
        this.store = store;
        this.feedback = feedback;
        this.activities = activities;
        this.consultations = consultations;
        this.responses = responses;
        this.organisations = organisations;
        this.outbox = outbox;
        this.address = publicAddress.isBlank() ? "http://127.0.0.1:" + port : publicAddress.replaceFirst("/+$", "");
    }

    /** What the messages of an activity are about: their keys begin so. */
    static String about(String ref) {
        return "feedback:" + ref;
    }

    /** Puts the next messages in the outbox; answers whether there may be more. */
    @Transactional
    boolean aPage(ActivityId id) {
        Optional<Optional<UUID>> toldTo = store.toldTo(id);
        if (toldTo.isEmpty()) {
            return false;
        }
        Activity activity = activities.get(id);
        List<ToTell> page = consultations
                .find(activity.ref())
                .map(consultation ->
                        responses.askedToBeTold(consultation.brief().id(), toldTo.get(), A_PAGE))
                .orElse(List.of());
        if (page.isEmpty()) {
            store.toldAll(id);
            toldTo.get().ifPresent(_ -> feedback.everybodyTold(activity));
            return false;
        }
        Published published = feedback.published(activity.ref()).orElseThrow();
        Organisation body = organisations.get(activity.owner());
        page.forEach(person -> outbox.put(activity.owner(), message(person, published, body)));
        store.told(id, page.getLast().response());
        return true;
    }

    private Message message(ToTell person, Published published, Organisation body) {
        Words words = Words.english();
        String link = address + "/involvements/" + published.ref() + "/feedback";
        return new Message(
                about(published.ref()) + ":" + person.response(),
                person.email(),
                words.say("feedback.mail.subject", oneLine(published.title())),
                words.say(
                        "feedback.mail.text",
                        published.title(),
                        FeedbackSummary.of(published).say(words),
                        link,
                        body.name(),
                        body.contact().phone(),
                        body.contact().email()));
    }

    private static String oneLine(String title) {
        return title.replaceAll("\\s+", " ");
    }

    /** Falls due every ten seconds; what was begun before a restart goes on where it was. */
    @Configuration(proxyBeanMethods = false)
    static class Due {

        @Bean
        RecurringTask<Void> tellingPeople(FeedbackStore store, Telling telling) {
            return Tasks.recurring("feedback.telling", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((_, _) -> store.toTell().forEach(activity -> all(telling, activity)));
        }

        private static void all(Telling telling, ActivityId activity) {
            while (telling.aPage(activity)) {
                // Each page goes on where the one before ended.
            }
        }
    }
}
