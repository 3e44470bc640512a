package regard.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Role;

@AppTest
@Transactional
class SigningInTest {

    private static final String ADDRESS = "192.0.2.7";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private Clock clock;

    private Person priya() {
        return people.register(
                somebody.body("NHS Northvale and Moor ICB"),
                "priya@northvale.example",
                "Priya Raman",
                Set.of(Role.STAFF),
                Somebody.PASSWORD,
                Optional.of(Somebody.TOTP_SECRET));
    }

    @Test
    void a_right_password_is_followed_by_a_code() {
        priya();

        assertThat(web.post()
                        .uri("/sign-in")
                        .with(somebody.visitor())
                        .param("username", "Priya@northvale.example ")
                        .param("password", Somebody.PASSWORD))
                .hasStatus(303)
                .hasHeader("Location", "/sign-in/code");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_words() {
        priya();

        String wrong = body("priya@northvale.example", "not the password");
        String unknown = body("nobody@northvale.example", "not the password");

        assertThat(wrong.replace("priya", "nobody")).isEqualToIgnoringWhitespace(unknown);
        assertThat(wrong).contains("<title>Error: ", "do not belong together");
    }

    private String body(String username, String password) {
        byte[] page = web.post()
                .uri("/sign-in")
                .with(somebody.visitor())
                .param("username", username)
                .param("password", password)
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8).replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void five_wrong_passwords_make_one_network_wait_and_nobody_elsewhere() {
        priya();
        wrongPasswords(5, "198.51.100.7");

        assertThat(people.enter("priya@northvale.example", Somebody.PASSWORD, "198.51.100.8"))
                .isInstanceOf(People.Entry.Denied.class);
        assertThat(people.enter("priya@northvale.example", Somebody.PASSWORD, "203.0.113.9"))
                .isInstanceOf(People.Entry.CodeNext.class);
    }

    @Test
    void a_crowd_of_networks_slows_strangers_down_but_not_where_she_came_in_from_before() {
        Person priya = priya();
        String code = OneTimeCodes.codeAt(Somebody.TOTP_SECRET, clock.instant());
        people.enterCode(priya.id(), code, "203.0.113.9");
        for (int i = 0; i < 30; i++) {
            wrongPasswords(1, "198.51." + i + ".7");
        }

        assertThat(people.enter("priya@northvale.example", Somebody.PASSWORD, "192.0.2.1"))
                .isInstanceOf(People.Entry.Denied.class);
        assertThat(people.enter("priya@northvale.example", Somebody.PASSWORD, "203.0.113.9"))
                .isInstanceOf(People.Entry.CodeNext.class);
    }

    @Test
    void waiting_grows_from_half_a_minute_to_a_quarter_of_an_hour_and_no_further() {
        assertThat(IntStream.of(1, 4, 5, 6, 7, 8, 9, 10, 11, 1_000_000).mapToObj(Patience::after))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(240),
                        Duration.ofSeconds(480),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
    }

    @Test
    void tries_from_this_machine_are_let_through_only_while_there_is_no_public_address() {
        var alone = new Doorkeeper(new Paces(clock, ""), clock);
        var behindAProxy = new Doorkeeper(new Paces(clock, "https://haveyoursay.example"), clock);

        assertThat(tries(alone, "127.0.0.1")).isEqualTo(100);
        assertThat(tries(behindAProxy, "127.0.0.1")).isEqualTo(30);
        assertThat(tries(alone, "198.51.100.7")).isEqualTo(30);
        assertThat(tries(alone, "not an address")).isEqualTo(30);
    }

    private static int tries(Doorkeeper doorkeeper, String address) {
        // At most a second passes, in which half a try comes back.
        return (int)
                IntStream.range(0, 100).filter(_ -> doorkeeper.mayTry(address)).count();
    }

    private void wrongPasswords(int times, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(people.enter("priya@northvale.example", "wrong " + i, address))
                    .isInstanceOf(People.Entry.Denied.class);
        }
    }

    @Test
    void a_code_works_once() {
        Person priya = priya();
        String code = OneTimeCodes.codeAt(Somebody.TOTP_SECRET, clock.instant());

        assertThat(people.enterCode(priya.id(), code, ADDRESS)).isInstanceOf(People.Entry.Granted.class);
        assertThat(people.enterCode(priya.id(), code, ADDRESS)).isInstanceOf(People.Entry.Denied.class);
    }

    @Test
    void the_codes_of_the_step_before_and_after_are_taken_too() {
        var now = clock.instant();
        for (var shift : new Duration[] {Duration.ofSeconds(-30), Duration.ZERO, Duration.ofSeconds(30)}) {
            assertThat(OneTimeCodes.step(
                            Somebody.TOTP_SECRET, OneTimeCodes.codeAt(Somebody.TOTP_SECRET, now.plus(shift)), now, 0))
                    .isPresent();
        }
        assertThat(OneTimeCodes.step(
                        Somebody.TOTP_SECRET,
                        OneTimeCodes.codeAt(Somebody.TOTP_SECRET, now.plus(Duration.ofSeconds(90))),
                        now,
                        0))
                .isEmpty();
    }

    @Test
    void who_signs_out_everywhere_is_nobody_in_the_old_sessions() {
        var priya = priya().actor();
        assertThat(web.get().uri("/people").with(somebody.as(priya))).hasStatusOk();
        var before = somebody.as(priya);

        people.signOutEverywhere(priya);

        assertThat(web.get().uri("/people").with(before)).hasStatus(303);
    }

    @Test
    void an_account_that_was_ended_is_nobody_with_the_next_request() {
        var body = somebody.body("NHS Elsewhere ICB");
        var admin = somebody.of(body, "Ada", Role.ADMIN);
        var leaver = somebody.of(body, "Lee", Role.STAFF);

        people.disable(leaver.person(), admin);

        assertThat(web.get().uri("/people").with(somebody.as(leaver))).hasStatus(303);
    }

    @Test
    void an_administrator_cannot_end_an_account_of_another_body() {
        var admin = somebody.of(somebody.body("NHS One ICB"), "Ada", Role.ADMIN);
        var stranger = somebody.of(somebody.body("NHS Two ICB"), "Sam", Role.STAFF);

        assertThat(web.post()
                        .uri("/people/" + stranger.person().value() + "/disabling")
                        .with(somebody.as(admin)))
                .hasStatus(404);
    }

    @Test
    void an_invitation_becomes_an_account_once() {
        var admin = somebody.of(somebody.body("NHS Northvale ICB"), "Ada", Role.ADMIN);
        var invited = (People.Inviting.Invited) people.invite("new@northvale.example", "Nell", Set.of(Role.LAY), admin);

        var asked = web.get()
                .uri("/invitations/" + invited.code())
                .exchange()
                .getMvcResult()
                .getResponse();
        String page = new String(asked.getContentAsByteArray(), StandardCharsets.UTF_8);
        String secret = page.replaceAll("(?s).*<strong>([A-Z2-7 ]{39})</strong>.*", "$1")
                .replace(" ", "");
        var accept = web.post()
                .uri("/invitations/" + invited.code())
                .cookie(asked.getCookies())
                .with(somebody.visitor())
                .param("password", "a long walk by the river")
                .param("code", OneTimeCodes.codeAt(secret, clock.instant()));

        assertThat(page).contains("Nell", "<svg");
        assertThat(accept).hasStatus(303);
        assertThat(web.get().uri("/invitations/" + invited.code())).hasStatus(404);
    }

    @Test
    void short_and_common_passwords_are_refused_with_what_to_do() {
        var policy = new PasswordPolicy();

        assertThat(policy.check("short", "p@x.example", "Priya", true)).hasSize(1);
        assertThat(policy.check("passwordpassword", "p@x.example", "Priya", true))
                .hasSize(1);
        assertThat(policy.check("priya raman 1", "priya.raman@x.example", "Priya Raman", true))
                .hasSize(1);
        assertThat(policy.check("a long walk by the river", "p@x.example", "Priya", true))
                .isEmpty();
    }
}
