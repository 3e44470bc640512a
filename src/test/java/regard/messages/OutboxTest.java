package regard.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.Role;

@AppTest
@Transactional
class OutboxTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxStore store;

    @Autowired
    private Somebody somebody;

    private final Hands hands = new Hands();
    private Actor admin;

    @BeforeEach
    void a_body() {
        admin = somebody.of(somebody.body("NHS Northvale and Moor ICB"), "Ann Carrick", Role.ADMIN);
    }

    @Test
    void a_message_survives_a_mail_server_that_is_down_and_is_sent_once() throws Exception {
        var server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var delivery = delivery(mailServer(server.getSmtp().getServerSetup().getPort()));
        put("feedback:PI-2026-0001:a", "maya@harbeck.example");
        put("feedback:PI-2026-0001:a", "maya@harbeck.example");

        delivery.round();
        delivery.round();
        assertThat(outbox.waiting(admin)).isEqualTo(1);
        server.start();
        try {
            hands.move(Duration.ofMinutes(1));
            delivery.round();
            hands.move(Duration.ofDays(2));
            delivery.round();

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("What happened – “Harbeck”");
            assertThat(server.getReceivedMessages()[0].getMessageID()).endsWith("@regard>");
            assertThat(outbox.sent(admin.organisation(), "feedback:PI-2026-0001"))
                    .isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void what_a_process_had_taken_when_it_died_is_sent_by_the_next_one(@TempDir Path folder) throws Exception {
        put("feedback:PI-2026-0002:a", "maya@harbeck.example");
        store.take(hands.instant(), hands.instant().plus(Duration.ofMinutes(5)));

        var delivery = delivery(mailFolder(folder));
        delivery.round();
        assertThat(folder).isEmptyDirectory();
        hands.move(Duration.ofMinutes(6));
        delivery.round();

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("To: maya@harbeck.example", "Auto-Submitted: auto-generated"));
        }
    }

    @Test
    void after_the_last_attempt_somebody_sees_it_and_may_have_it_tried_again() throws Exception {
        var delivery = delivery(_ -> {
            throw new Post.NotSent(
                    Post.Why.SERVER, new java.io.IOException("maya@harbeck.example: connection refused"));
        });
        put("feedback:PI-2026-0003:a", "maya@harbeck.example");

        for (int i = 0; i < 12; i++) {
            delivery.round();
            hands.move(Duration.ofHours(6));
        }

        assertThat(outbox.givenUp(admin)).singleElement().satisfies(message -> {
            assertThat(message.about()).isEqualTo("feedback:PI-2026-0003");
            assertThat(message.to()).isEqualTo("m…@harbeck.example");
            assertThat(message.failure()).isEqualTo("SERVER");
        });
        outbox.retry(outbox.givenUp(admin).getFirst().id(), admin);
        assertThat(outbox.waiting(admin)).isEqualTo(1);
    }

    @Test
    void an_address_that_cannot_be_one_is_given_up_at_once_and_holds_up_nobody_else(@TempDir Path folder)
            throws Exception {
        put("feedback:PI-2026-0004:a", "not an address");
        put("feedback:PI-2026-0004:b", "maya@harbeck.example");

        delivery(mailFolder(folder)).round();

        assertThat(outbox.givenUp(admin)).hasSize(1);
        assertThat(outbox.sent(admin.organisation(), "feedback:PI-2026-0004")).isEqualTo(1);
    }

    @Test
    void nobody_retries_a_message_of_another_body() {
        put("feedback:PI-2026-0005:a", "maya@harbeck.example");
        var due = store.take(hands.instant(), hands.instant()).orElseThrow();
        outbox.gaveUp(due, "SERVER");
        var stranger = somebody.of(somebody.body("NHS Southmere ICB"), "Tom Ashdown", Role.ADMIN);

        assertThat(outbox.givenUp(stranger)).isEmpty();
        assertThatThrownBy(() -> outbox.retry(due.id(), stranger)).isInstanceOf(regard.kernel.NotFound.class);
    }

    private void put(String key, String to) {
        outbox.put(admin.organisation(), new Message(key, to, "What happened – “Harbeck”", "We decided."));
    }

    private Delivery delivery(Post post) {
        return new Delivery(outbox, store, post, hands, new Random(1));
    }

    private static Post mailFolder(Path folder) throws Exception {
        return new MailFolder(folder, new InternetAddress("no-reply@regard.example"));
    }

    private static Post mailServer(int port) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new MailServer(sender, new InternetAddress("no-reply@regard.example"));
    }

    private static int freePort() throws Exception {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A clock whose hands are moved by the test. */
    private static final class Hands extends Clock {

        private Instant now = Instant.now().plusSeconds(60);

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
