package regard.consultations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Records the close of consultations whose last day has passed. They take no answers from midnight in London, with or without this;
 * it makes the record, and tells the rooms that wait for it.
 */
@Configuration(proxyBeanMethods = false)
class ClosingWhatIsOver {

    private static final int MINUTES = 1;

    @Bean
    RecurringTask<Void> closeConsultationsThatAreOver(Moves moves) {
        return Tasks.recurring("consultations-close", FixedDelay.ofMinutes(MINUTES))
                .execute((_, _) -> moves.closeWhatIsOver());
    }
}
