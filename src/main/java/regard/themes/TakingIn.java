package regard.themes;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import regard.consultations.ConsultationClosed;
import regard.consultations.ConsultationId;
import regard.consultations.ConsultationOpened;
import regard.consultations.Consultations;
import regard.responses.ResponseEvent;

/** Takes in what people write, as it comes, so that a page never has to. */
@Configuration(proxyBeanMethods = false)
class TakingIn {

    private final ThemeStore store;
    private final Consultations consultations;

    TakingIn(ThemeStore store, Consultations consultations) {
        this.store = store;
        this.consultations = consultations;
    }

    @EventListener
    void begin(ConsultationOpened opened) {
        store.begin(opened.id(), opened.actor().organisation());
    }

    /** While it was open, people could change what they wrote, and write more. */
    @EventListener
    void lookAgain(ConsultationClosed closed) {
        store.fromTheBeginning(closed.id());
    }

    /** A late response that is considered after all stands where it came, behind others. */
    @EventListener
    void lookAgain(ResponseEvent event) {
        if (event.action().equals("response.considered-late")) {
            String ref = event.object().replaceFirst("^response:([^/]*)/.*$", "$1");
            consultations
                    .find(ref)
                    .ifPresent(consultation ->
                            store.fromTheBeginning(consultation.brief().id()));
        }
    }

    @Bean
    RecurringTask<Void> takingInOfComments(Themes themes) {
        return Tasks.recurring("themes.taking-in", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((_, _) -> store.readings().forEach(consultation -> all(themes, consultation)));
    }

    /** A page at a time, each in a transaction of its own, so that nobody who codes waits for long. */
    private static void all(Themes themes, ConsultationId consultation) {
        while (themes.takeInAPage(consultation)) {
            // Each page takes in what follows the one before.
        }
    }
}
