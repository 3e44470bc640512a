package regard.activities;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Asks the rules by itself: soon after somebody saved something on an activity, and every night of all of them, so that what was
 * breached, and what soon will be, is on the record.
 */
@Component
public class Looking {

    private static final Logger log = LoggerFactory.getLogger(Looking.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);

    private final Activities activities;
    private final Gates gates;
    private final Clock clock;

    Looking(Activities activities, Gates gates, Clock clock) {
        this.activities = activities;
        this.gates = gates;
        this.clock = clock;
    }

    /** Looks at every activity on which somebody worked since the last time. */
    public void atWhatChanged() {
        Optional<ActivityId> due = gates.takeDue();
        while (due.isPresent()) {
            look(due.get(), "save");
            due = gates.takeDue();
        }
    }

    /** Looks at every activity that is under way, and keeps what came of it. */
    public Night atNight() {
        Instant began = clock.instant();
        List<ActivityId> all = gates.underWay();
        int broken = 0;
        int putRight = 0;
        int failed = 0;
        for (ActivityId id : all) {
            Optional<Gates.Look> look = look(id, "night");
            broken += look.map(Gates.Look::broken).orElse(0);
            putRight += look.map(Gates.Look::putRight).orElse(0);
            failed += look.isEmpty() ? 1 : 0;
        }
        var night = new Night(LocalDate.now(clock), began, clock.instant(), all.size(), broken, putRight, failed);
        gates.keep(night);
        return night;
    }

    /** The last night, if there was one. */
    public Optional<Night> lastNight() {
        return gates.lastNight();
    }

    /** One activity that cannot be looked at keeps nobody from looking at the others. */
    private Optional<Gates.Look> look(ActivityId id, String foundBy) {
        try {
            return Optional.of(gates.look(activities.get(id), foundBy));
        } catch (RuntimeException e) {
            log.error("the rules could not be asked of activity {}", id.value(), e);
            return Optional.empty();
        }
    }

    /** Falls due every ten seconds, and at two in the morning in London. */
    @Configuration(proxyBeanMethods = false)
    static class Due {

        @Bean
        RecurringTask<Void> lookAtWhatChanged(Looking looking) {
            return Tasks.recurring("activities.looking", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((_, _) -> looking.atWhatChanged());
        }

        @Bean
        RecurringTask<Void> lookAtNight(Looking looking) {
            return Tasks.recurring("activities.night", new Daily(LONDON, AT_NIGHT))
                    .execute((_, _) -> looking.atNight());
        }
    }
}
