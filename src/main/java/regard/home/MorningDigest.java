package regard.home;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.messages.Message;
import regard.messages.Outbox;
import regard.organisations.People;
import regard.organisations.Person;
import regard.ui.Words;

/** Sends to each person who wants it, each morning, what waits for them; nothing where nothing waits. */
@Component
public class MorningDigest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime IN_THE_MORNING = LocalTime.of(7, 0);

    private final People people;
    private final WorkOfToday work;
    private final Outbox outbox;
    private final Clock clock;
    private final String address;

    MorningDigest(
            People people,
            WorkOfToday work,
            Outbox outbox,
            Clock clock,
            @Value("${regard.public-address:}") String publicAddress,
            @Value("${server.port:8080}") String port) {
        this.people = people;
        this.work = work;
        this.outbox = outbox;
        this.clock = clock;
        this.address = publicAddress.isBlank() ? "http://127.0.0.1:" + port : publicAddress.replaceFirst("/+$", "");
    }

    /** Puts the messages of today in the outbox; answers how many. A second time on one day changes nothing. */
    @Transactional
    public int send() {
        LocalDate today = LocalDate.now(clock);
        int sent = 0;
        for (Person person : people.whoWantDigest()) {
            List<TodayPage.Due> mine = work.of(person.actor(), today).stream()
                    .filter(due -> due.item().mine())
                    .toList();
            if (!mine.isEmpty() && Message.isAddress(person.username())) {
                outbox.put(person.organisation(), message(person, mine, today));
                sent++;
            }
        }
        return sent;
    }

    private Message message(Person person, List<TodayPage.Due> mine, LocalDate today) {
        Words words = Words.english();
        var digest = new DigestText(mine, today, address);
        return new Message(
                "digest:" + person.id().value() + ":" + today,
                person.username(),
                digest.subject(words),
                digest.text(person.name(), words));
    }

    /** Falls due at seven in the morning in London. */
    @Configuration(proxyBeanMethods = false)
    static class Falls {

        @Bean
        RecurringTask<Void> sendMorningDigest(MorningDigest digest) {
            return Tasks.recurring("home.digest", new Daily(LONDON, IN_THE_MORNING))
                    .execute((_, _) -> digest.send());
        }
    }
}
