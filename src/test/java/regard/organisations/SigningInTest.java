package regard.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
    void ten_wrong_passwords_lock_the_account_even_for_the_right_one() {
        priya();
        for (int i = 0; i < 10; i++) {
            assertThat(people.enter("priya@northvale.example", "wrong " + i)).isInstanceOf(People.Entry.Denied.class);
        }

        assertThat(people.enter("priya@northvale.example", Somebody.PASSWORD)).isInstanceOf(People.Entry.Denied.class);
    }

    @Test
    void a_code_works_once() {
        Person priya = priya();
        String code = OneTimeCodes.codeAt(Somebody.TOTP_SECRET, clock.instant());

        assertThat(people.enterCode(priya.id(), code)).isInstanceOf(People.Entry.Granted.class);
        assertThat(people.enterCode(priya.id(), code)).isInstanceOf(People.Entry.Denied.class);
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
