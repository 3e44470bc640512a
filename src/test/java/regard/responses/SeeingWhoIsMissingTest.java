package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Gates;
import regard.consultations.Consultation;
import regard.equality.Monitoring;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.law.Supposition;
import regard.places.NamedPlace;
import regard.places.Places;

/** Who takes part against who is affected, from real answers: the page, what is done about it, what leaves the team. */
@AppTest
@Transactional
class SeeingWhoIsMissingTest {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Activities activities;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private Gates gates;

    @Autowired
    private Places places;

    @Autowired
    private List<Facts> facts;

    @Autowired
    private List<Rulebook<?>> books;

    @Autowired
    private Clock clock;

    private Actor priya;
    private Actor grace;
    private Consultation.Open asked;

    @BeforeEach
    void someConsultation() {
        priya = somebody.officer();
        grace = somebody.of(priya.organisation(), "Grace Oyelaran", Role.EQUALITY);
        asked = Asking.with(context).open(priya);
        places.put(new NamedPlace("Harbeck", List.of("E54000018")), priya);
    }

    @Test
    void R_37_a_group_under_half_of_its_share_is_seen_until_an_action_is_recorded() {
        told("age_band", Map.of("age_18_24", 2, "age_45_54", 40, "age_75_84", 18));
        assertThat(broken("R-37", Gate.OPEN)).contains("People aged 16 to 24");
        assertThat(get("reach", grace))
                .hasStatusOk()
                .bodyText()
                .contains("about 8 more people", "2 of 60 so far (3%), against 14% of people affected", "Under half");

        assertThat(outreach("age_16_24", "kind", "PLANNED", "what", "A stall at the college"))
                .bodyText()
                .contains("Enter the day");
        assertThat(outreach(
                        "age_16_24",
                        "kind",
                        "PLANNED",
                        "what",
                        "A stall at the college",
                        "on.day",
                        "3",
                        "on.month",
                        "12",
                        "on.year",
                        "2099"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(broken("R-37", Gate.OPEN)).doesNotContain("People aged 16 to 24");
        assertThat(get("reach", grace)).bodyText().contains("Planned:", "A stall at the college", "3 December 2099");
    }

    @Test
    void R_37_is_asked_when_it_is_open_and_at_gate_G3_and_not_under_30_answers() {
        told("age_band", Map.of("age_45_54", 29));
        assertThat(broken("R-37", Gate.OPEN)).isEmpty();
        assertThat(get("reach", grace)).bodyText().contains("Too few answers to compare yet (29 known; 30 are needed)");

        told("age_band", Map.of("age_45_54", 1));
        assertThat(broken("R-37", Gate.G3)).contains("People aged 16 to 24");
        assertThat(broken("R-37", Gate.G2)).isEmpty();
    }

    @Test
    void what_brought_answers_before_is_told_the_next_time() {
        told("age_band", Map.of("age_45_54", 60));
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        outreach(
                "age_16_24",
                "kind",
                "DONE",
                "what",
                "A stall at Northvale College",
                "answers",
                "64",
                "on.day",
                String.valueOf(yesterday.getDayOfMonth()),
                "on.month",
                String.valueOf(yesterday.getMonthValue()),
                "on.year",
                String.valueOf(yesterday.getYear()));
        assertThat(get("reach", grace)).bodyText().contains("Done:", "It brought 64 answers.");

        Consultation.Open next = Asking.with(context).open(priya);
        asked = next;
        told("age_band", Map.of("age_45_54", 60));

        assertThat(get("reach", grace))
                .bodyText()
                .contains(
                        "Worked before:",
                        "A stall at Northvale College brought 64 answers (" + yesterday.getYear() + ")");
    }

    @Test
    void groups_that_no_census_counts_have_a_name_and_an_action() {
        told("age_band", Map.of("age_45_54", 30));
        assertThat(get("reach", grace))
                .bodyText()
                .contains("Gypsy, Roma and Traveller communities", "nothing planned.");

        outreach("HOMELESSNESS", "kind", "NOT_NEEDED", "what", "The day centre answered for its visitors");

        assertThat(get("reach", grace)).bodyText().contains("The day centre answered for its visitors");
        assertThat(outreach("NOBODY", "kind", "PLANNED", "what", "x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_lay_member_and_a_partner_see_only_what_may_be_published() {
        told("age_band", Map.of("age_18_24", 3, "age_45_54", 42));
        Actor lay = somebody.of(priya.organisation(), "Martin Feld", Role.LAY);

        assertThat(get("reach", lay))
                .hasStatusOk()
                .bodyText()
                .contains("as it may be published")
                .doesNotContain("3 of 45", "Plan an action");
        assertThat(get("reach/groups/age_16_24", lay)).hasStatus(HttpStatus.FORBIDDEN);
        Actor partner = somebody.officer();
        assertThat(get("reach", partner)).hasStatus(HttpStatus.NOT_FOUND);
        activities.partner(asked.brief().ref(), partner.organisation(), priya);
        assertThat(get("reach", partner)).hasStatusOk().bodyText().contains("as it may be published");
        assertThat(get("reach/groups/age_16_24", partner)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void R_61_a_release_that_would_show_a_few_by_difference_is_refused_and_rounding_makes_it_safe() {
        told("age_band", Map.of("age_45_54", 40, "age_65_74", 30));
        assertThat(publicReach()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(release("M2")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(broken("R-61", Gate.G5)).isEmpty();
        assertThat(publicReach()).hasStatusOk().bodyText().contains("Who took part", "45 to 54");

        told("age_band", Map.of("age_45_54", 2));
        assertThat(release("M2")).hasStatusOk().bodyText().contains("would show a few people");
        assertThat(broken("R-61", Gate.G5)).hasSize(1);

        assertThat(release("M1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(broken("R-61", Gate.G5)).isEmpty();
        assertThat(release("M9")).hasStatusOk().bodyText().contains("Select how small numbers are protected");
    }

    @Test
    void small_counts_leave_the_team_hidden_or_rounded() {
        told("age_band", Map.of("age_18_24", 3, "age_45_54", 42, "age_65_74", 33));
        release("M1");

        assertThat(publicReach()).bodyText().contains("*", "40", "35").doesNotContain(">42<", ">33<", ">3<");
    }

    @Test
    void R_63_answers_about_people_are_joined_to_nobody() {
        told("age_band", Map.of("age_45_54", 1));
        assertThat(broken("R-63", Gate.SAVE)).isEmpty();

        monitoring.keep(
                asked.brief().activity(),
                Map.of("age_band", List.of("age_45_54"), "email", List.of("maya@harbeck.example")));

        assertThat(broken("R-63", Gate.SAVE)).hasSize(1);
        assertThat(web.get().uri("/activities/" + asked.brief().ref()).with(somebody.as(grace)))
                .hasStatusOk()
                .bodyText()
                .contains("Monitoring answers would be joined to a person, and no basis is recorded.")
                .contains("Keep them apart, or record the basis.", "R-63.");
    }

    @Test
    void R_63_words_typed_in_place_of_a_code_could_name_somebody() {
        monitoring.keep(asked.brief().activity(), Map.of("impairment", List.of("other")));
        assertThat(broken("R-63", Gate.SAVE)).isEmpty();

        monitoring.keep(asked.brief().activity(), Map.of("impairment", List.of("Maya Harris, 12 High Street")));

        assertThat(broken("R-63", Gate.SAVE)).hasSize(1);
    }

    @Test
    void R_63_joined_with_a_basis_that_is_recorded_is_kept() {
        Activity activity = activities.own(asked.brief().ref(), priya);

        assertThat(gates.ask(activity, Gate.SAVE, LocalDate.now(clock), joined(""))
                        .breach("R-63"))
                .get()
                .extracting(breach -> breach.severity().name())
                .isEqualTo("CRITICAL");
        assertThat(gates.ask(activity, Gate.SAVE, LocalDate.now(clock), joined("Explicit consent, form of 3 May"))
                        .breach("R-63"))
                .isEmpty();
    }

    private static Supposition joined(String basis) {
        return Supposition.NOTHING.withInstead("monitoring", Map.of("joinedToIdentity", true, "basis", basis));
    }

    private void told(String list, Map<String, Integer> people) {
        people.forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                monitoring.keep(asked.brief().activity(), Map.of(list, List.of(code)));
            }
        });
    }

    private List<String> broken(String rule, Gate gate) {
        var items = new ArrayList<String>();
        new RulesCheck(books)
                .check(facts, asked.brief().ref(), gate, LocalDate.now(clock)).breaches().stream()
                        .filter(breach -> breach.rule().equals(rule))
                        .map(Breach::item)
                        .forEach(items::add);
        return items;
    }

    private MvcTestResult release(String method) {
        return post("reach/publication", "method", method);
    }

    private MvcTestResult outreach(String group, String... typed) {
        return post("reach/groups/" + group, typed);
    }

    private MvcTestResult publicReach() {
        return web.get().uri("/involvements/" + asked.brief().ref() + "/reach").exchange();
    }

    private MvcTestResult get(String page, Actor actor) {
        return web.get()
                .uri("/activities/" + asked.brief().ref() + "/" + page)
                .with(somebody.as(actor))
                .exchange();
    }

    private MvcTestResult post(String page, String... typed) {
        var request = web.post()
                .uri("/activities/" + asked.brief().ref() + "/" + page)
                .with(somebody.as(grace));
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }
}
