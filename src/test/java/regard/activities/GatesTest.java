package regard.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;
import regard.ui.Words;

/** The rules of an activity: asked, shown, set aside by an executive with a reason, and kept with when they were put right. */
@AppTest
@Transactional
class GatesTest {

    private static final String REASON =
            "The board brought the meeting forward; counsel agrees. ".repeat(2).strip();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Gates gates;

    @Autowired
    private Looking looking;

    @Autowired
    private Clock clock;

    private OrganisationId body;
    private Actor priya;
    private Actor helen;

    @BeforeEach
    void somePeople() {
        body = somebody.body("NHS Northvale and Moor ICB");
        priya = somebody.of(body, "Priya Raman", Role.STAFF);
        helen = somebody.of(body, "Helen Marsh", Role.EXECUTIVE);
    }

    @Test
    void R_01_is_broken_90_days_before_the_decision_and_kept_91_days_before() {
        Activity soon = decidedIn(90);
        Activity later = decidedIn(91);

        assertThat(get(address(soon), priya))
                .bodyText()
                .contains(
                        "within 90 days, and the duty assessment is not signed.",
                        "What to do:",
                        "Finish it and get it signed.",
                        "Who can: the engagement team.",
                        "An executive can set this aside with a written reason.",
                        "Go to the duty assessment")
                .doesNotContain("Set this aside");
        assertThat(get(address(later), priya)).bodyText().doesNotContain("within 90 days");
    }

    @Test
    void an_executive_sets_an_error_aside_with_a_reason_that_lay_member_and_auditor_read() {
        Activity activity = decidedIn(30);
        String aside = address(activity) + "/rules/R-01/setting-aside";

        assertThat(get(address(activity), helen)).bodyText().contains(aside);
        assertThat(get(aside, helen))
                .bodyText()
                .contains(
                        "You are setting aside rule R-01",
                        "Your reason is shown to the lay member and the auditor, with your name. It cannot be removed.");
        assertThat(post(aside, Map.of("reason", "  "), helen))
                .hasStatusOk()
                .bodyText()
                .contains("Write why the rule is set aside");
        assertThat(post(aside, Map.of("reason", REASON), helen)).hasStatus(HttpStatus.SEE_OTHER);

        for (Role role : List.of(Role.LAY, Role.AUDITOR, Role.STAFF)) {
            assertThat(get(address(activity), somebody.of(body, "Somebody", role)))
                    .as(role.name())
                    .bodyText()
                    .contains("Set aside by Helen Marsh on", REASON);
        }
        assertThat(get(address(activity) + "/history", priya)).bodyText().contains("Set a rule aside, with a reason");
        assertThat(get(aside, helen)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(aside, Map.of("reason", "Another reason"), helen)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(gates.setAside(activity.id())).extracting(SetAside::reason).containsExactly(REASON);
    }

    @Test
    void nobody_sets_aside_what_is_critical_what_is_kept_or_what_is_not_theirs() {
        Activity activity = decidedIn(30);
        Actor other = somebody.of(somebody.body("NHS Westmere ICB"), "Wes Turner", Role.EXECUTIVE);
        activities.partner(activity.ref(), other.organisation(), priya);

        for (String rule : List.of("R-29", "R-05", "R-99", "nonsense")) {
            assertThat(post(address(activity) + "/rules/" + rule + "/setting-aside", Map.of("reason", REASON), helen))
                    .as(rule)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        String aside = address(activity) + "/rules/R-01/setting-aside";
        assertThat(post(aside, Map.of("reason", REASON), other)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(aside, Map.of("reason", REASON), priya)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(address(activity) + "/rules", other)).hasStatusOk();
        assertThat(gates.setAside(activity.id())).isEmpty();
    }

    @Test
    void what_was_breached_is_kept_from_when_it_was_first_seen_to_when_it_was_put_right() {
        Activity activity = decidedIn(30);
        looking.atWhatChanged();
        assertThat(get(address(activity) + "/rules", priya))
                .bodyText()
                .contains("What was found: 1 thing", "after a save", "Not yet");

        activities.change(activity.ref(), activity.version(), registration(200), priya);
        looking.atWhatChanged();

        assertThat(gates.breaches(activity.id(), 10)).singleElement().satisfies(kept -> {
            assertThat(kept.rule()).isEqualTo("R-01");
            assertThat(kept.firstSeen()).isEqualTo(LocalDate.now(clock));
            assertThat(kept.putRightOn()).contains(LocalDate.now(clock));
        });
    }

    @Test
    void a_gate_that_somebody_comes_to_is_kept_with_who_when_and_what_the_rules_said() {
        Activity activity = decidedIn(30);

        Verdict verdict = gates.pass(activity, Gate.G3, LocalDate.now(clock), Supposition.NOTHING, helen);

        assertThat(verdict.blocked()).isTrue();
        Passage passage = gates.passages(activity.id(), 10).getFirst();
        assertThat(passage.passed()).isFalse();
        String kept = address(activity) + "/rules/gates/" + passage.id();
        assertThat(get(address(activity) + "/rules", priya)).bodyText().contains("G3 was closed to Helen Marsh", kept);
        assertThat(get(kept, somebody.of(body, "Ruth Penn", Role.AUDITOR)))
                .bodyText()
                .contains("It was closed to Helen Marsh", "Nothing shows yet that views were considered.");
        assertThat(get(kept + "/facts.json", priya)).hasStatusOk().bodyText().contains(activity.ref());
        assertThat(get(address(activity) + "/rules/gates/" + (passage.id() + 1), priya))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address(activity) + "/rules/gates/x", priya)
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
        assertThat(get(address(activity) + "/history", priya)).bodyText().contains("Asked a gate, and it was closed");
    }

    @Test
    void each_of_the_65_rules_says_who_puts_it_right_and_what_it_waits_for() {
        Words words = Words.english();

        assertThat(IntStream.rangeClosed(1, 65).mapToObj("R-%02d"::formatted)).allSatisfy(rule -> {
            RuleUse use = RuleUse.of(rule);
            assertThat(words.has("activities.rules.who." + use.who())).isTrue();
            if (use.page() != null) {
                String page = use.page().substring(use.page().lastIndexOf('/') + 1);
                assertThat(words.has("activities.rules.page." + page)).isTrue();
                assertThat(words.has("activities.rules.proof." + page)).isTrue();
            }
        });
        assertThat(get(address(decidedIn(30)) + "/rules", priya))
                .bodyText()
                .contains("rules are not asked today", "public partners and their claims have no room yet");
    }

    private Activity decidedIn(int days) {
        return ((Registering.Registered) activities.register(registration(days), priya)).activity();
    }

    private Registration registration(int days) {
        return new Registration(
                "Harbeck walk-in centre",
                "What happens when the contract ends.",
                "",
                "",
                "NOTICE_SERVED",
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.now(clock).plusDays(days)));
    }

    private static String address(Activity activity) {
        return "/activities/" + activity.ref();
    }

    private MvcTestResult get(String address, Actor actor) {
        return web.get().uri(address).with(somebody.as(actor)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Actor actor) {
        var request = web.post().uri(address).with(somebody.as(actor));
        form.forEach(request::param);
        return request.exchange();
    }
}
