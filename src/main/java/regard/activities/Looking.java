package regard.activities;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Asks the rules again, soon after somebody saved something on an activity, so that what was breached is on the record. */
@Component
public class Looking {

    private static final Logger log = LoggerFactory.getLogger(Looking.class);

    private final Activities activities;
    private final Gates gates;

    Looking(Activities activities, Gates gates) {
        this.activities = activities;
        this.gates = gates;
    }

    /** Looks at every activity on which somebody worked since the last time. */
    public void atWhatChanged() {
        Optional<ActivityId> due = gates.takeDue();
        while (due.isPresent()) {
            look(due.get());
            due = gates.takeDue();
        }
    }

    /** One activity that cannot be looked at keeps nobody from looking at the others. */
    private void look(ActivityId id) {
        try {
            gates.look(activities.get(id), "save");
        } catch (RuntimeException e) {
            log.error("the rules could not be asked of activity {}", id.value(), e);
        }
    }

    /** Falls due every ten seconds. */
    @Configuration(proxyBeanMethods = false)
    static class Due {

        @Bean
        RecurringTask<Void> lookAtWhatChanged(Looking looking) {
            return Tasks.recurring("activities.looking", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((_, _) -> looking.atWhatChanged());
        }
    }
}
