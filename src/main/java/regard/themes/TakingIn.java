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
import regard.responses.AnswersMoved;
import regard.responses.ResponseEvent;

/** Takes in what people write, as it comes, so that a page never has to. */
@Configuration(proxyBeanMethods = false)
class TakingIn {

    private final ReadingStore readings;
    private final Unreading unreading;
    private final Consultations consultations;

    TakingIn(ReadingStore readings, Unreading unreading, Consultations consultations) {
        this.readings = readings;
        this.unreading = unreading;
        this.consultations = consultations;
    }

    @EventListener
    void begin(ConsultationOpened opened) {
        readings.begin(opened.id(), opened.actor().organisation());
    }

    /** While it was open, people could change what they wrote, and write more. */
    @EventListener
    void lookAgain(ConsultationClosed closed) {
        readings.fromTheBeginning(closed.id());
    }

    /** A late response that is considered after all stands where it came, behind others. */
    @EventListener
    void lookAgain(ResponseEvent event) {
        if (event.action().equals("response.considered-late")) {
            String ref = event.object().replaceFirst("^response:([^/]*)/.*$", "$1");
            consultations
                    .find(ref)
                    .ifPresent(consultation ->
                            readings.fromTheBeginning(consultation.brief().id()));
        }
    }

    /** What was read of answers that are no longer there must not stay in a count. */
    @EventListener
    void forget(AnswersMoved moved) {
        unreading.forget(moved.consultation(), moved.response(), moved.gone());
        if (!moved.gone()) {
            readings.fromTheBeginning(moved.consultation());
        }
    }

    @Bean
    RecurringTask<Void> takingInOfComments(Themes themes) {
        return Tasks.recurring("themes.taking-in", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((_, _) -> readings.readings().forEach(consultation -> all(themes, consultation)));
    }

    /** A page at a time, each in a transaction of its own, so that nobody who codes waits for long. */
    private static void all(Themes themes, ConsultationId consultation) {
        while (themes.takeInAPage(consultation)) {
            // Each page takes in what follows the one before.
        }
    }
}
