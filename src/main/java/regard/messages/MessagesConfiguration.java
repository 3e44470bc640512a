package regard.messages;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** The post: a mail server where one is configured, else a folder; and the round that falls due every two seconds. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    Post post(
            ObjectProvider<JavaMailSender> server,
            @Value("${regard.data:data}") Path home,
            @Value("${regard.mail-from:no-reply@regard.example}") String from)
            throws AddressException {
        var sender = new InternetAddress(from, true);
        JavaMailSender configured = server.getIfAvailable();
        return configured == null ? new MailFolder(home.resolve("outbox"), sender) : new MailServer(configured, sender);
    }

    /** One process at a time sends, whichever holds the task; what it had taken when it died is due again after its lease. */
    @Bean
    RecurringTask<Void> sendingOfMessages(Outbox outbox, OutboxStore store, Post post, Clock clock) {
        var delivery = new Delivery(outbox, store, post, clock, RandomGenerator.getDefault());
        return Tasks.recurring("messages.sending", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((_, _) -> delivery.round());
    }
}
