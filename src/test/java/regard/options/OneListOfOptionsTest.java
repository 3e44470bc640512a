package regard.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.decisions.Decisions;
import regard.decisions.OptionConsidered;
import regard.decisions.OptionId;
import regard.duties.Duties;
import regard.duties.DutyFacts;
import regard.equality.WholeAnalysis;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.opportunities.Opportunities;
import regard.opportunities.PublicPage;
import regard.platform.ServiceClock;

/** Options stand in one list: the assessment, the public page and the decision read them from there. */
@AppTest
@Transactional
class OneListOfOptionsTest {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Options options;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Duties duties;

    @Autowired
    private List<Facts> facts;

    @Autowired
    private List<Rulebook<?>> books;

    @Autowired
    private ServiceClock clock;

    @Autowired
    private ApplicationContext context;

    private Actor priya;
    private Activity hospital;
    private String address;
    private LocalDate today;

    @BeforeEach
    void anAssessedProposal() {
        priya = somebody.officer();
        today = LocalDate.now(clock);
        var before = new Before(context);
        hospital = before.registered(
                "A new hospital",
                "NEW_MODEL",
                Optional.of(today.plusDays(100)),
                Optional.of(today.plusDays(200)),
                priya);
        address = "/activities/" + hospital.ref() + "/options";
        Map<String, Object> given = Before.answers("PROPOSAL", 0, 0, 0, 0, 0, 0, 0);
        given.put("eia.status", "DONE");
        given.put("timing.stage", "OPTIONS");
        before.assessed(hospital, given, priya);
    }

    @AfterEach
    void today() {
        clock.comeBack();
    }

    @Test
    void a_dropped_option_needs_its_reason_evidence_and_day_T18_R_11() {
        record("new", Map.of("title", "Repair", "standing", "LIVE"));
        record("new", Map.of("title", "New build at twice the cap", "standing", "UNVIABLE"));
        assertThat(broken("G2")).contains("R-11 OP2");
        Option built = options.list(hospital).getLast();

        assertThat(post(address + "/panels/new", Map.of("name", "Stakeholder panel")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter who sat on it", "Stakeholder panel");
        post(
                address + "/panels/new",
                Map.of(
                        "name",
                        "Stakeholder panel",
                        "members",
                        "Healthwatch\nPatients\nThe council",
                        "said",
                        "Drop it."));
        var form = new LinkedHashMap<>(Map.of(
                "version", String.valueOf(built.version()),
                "title", built.title(),
                "standing", "UNVIABLE",
                "reason", "It costs twice what there is.",
                "evidence", "Cost report, March",
                "panel", options.panels(hospital).getFirst().id().toString(),
                "screenedOn.day", String.valueOf(today.getDayOfMonth()),
                "screenedOn.month", String.valueOf(today.getMonthValue()),
                "screenedOn.year", String.valueOf(today.getYear())));
        post(address + "/" + built.id(), form);

        assertThat(broken("G2")).doesNotContain("R-11 OP2");
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Stakeholder panel", "Healthwatch; Patients; The council", "It costs twice what there is.");
        assertThat(post(address + "/" + built.id(), form)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_single_live_option_says_why_R_10() {
        record("new", Map.of("title", "Repair", "standing", "PREFERRED"));
        assertThat(broken("G2")).contains("R-10");
        assertThat(get(address)).bodyText().contains("Only one option is live");

        Option repair = options.list(hospital).getFirst();
        record(
                repair.id().toString(),
                Map.of(
                        "title",
                        "Repair",
                        "standing",
                        "PREFERRED",
                        "reason",
                        "Nothing else is open by law.",
                        "version",
                        "1"));

        assertThat(broken("G2")).doesNotContain("R-10");
    }

    @Test
    void what_is_written_on_the_public_page_stands_in_the_list_and_the_decision_takes_it_from_there_R_33() {
        writes(List.of(choice("One site"), choice("Two sites")));

        assertThat(options.list(hospital)).extracting(Option::title).containsExactly("One site", "Two sites");
        assertThat(duties.facts(hospital.id()).orElseThrow().options())
                .extracting(DutyFacts.Option::title)
                .containsExactly("One site", "Two sites");

        writes(List.of(choice("One new site"), choice("Two sites"), choice("As now")));
        assertThat(options.list(hospital))
                .extracting(Option::title)
                .as("a new name keeps its place")
                .containsExactly("One new site", "Two sites", "As now");

        Option now = options.list(hospital).getLast();
        record(
                now.id().toString(),
                Map.of("title", "As now", "standing", "REJECTED", "version", String.valueOf(now.version())));
        assertThat(opportunities.draft(hospital.ref(), priya).options())
                .extracting(PublicPage.Choice::name)
                .containsExactly("One new site", "Two sites");

        var paper = decisions.prepare(hospital.ref(), priya).paper();
        assertThat(paper.options()).extracting(OptionConsidered::title).containsExactly("One new site", "Two sites");
        assertThat(paper.options().getFirst().id().value())
                .isEqualTo(options.list(hospital).getFirst().id());
    }

    @Test
    void what_is_put_down_in_one_place_stands_in_the_other_and_the_assessment_offers_all_of_it() {
        record("new", Map.of("title", "Repair", "standing", "LIVE"));
        decisions.prepare(hospital.ref(), priya);
        record("new", Map.of("title", "New build", "standing", "LIVE"));
        Option repair = options.list(hospital).getFirst();
        record(repair.id().toString(), Map.of("title", "Repair in two years", "standing", "LIVE", "version", "1"));

        assertThat(before()).containsExactly("Repair in two years", "New build");

        var suggested = OptionId.random();
        decisions.put(
                hospital.ref(),
                new OptionConsidered(suggested, "Share a site", "", "", "", OptionConsidered.Standing.SUGGESTED, 1),
                priya);
        assertThat(options.list(hospital))
                .extracting(Option::title)
                .containsExactly("Repair in two years", "New build", "Share a site");
        assertThat(options.list(hospital).getLast().id()).isEqualTo(suggested.value());
        assertThat(options.list(hospital).getLast().isOnPage())
                .as("people were not asked about it")
                .isFalse();

        duties.takeIn(
                hospital.ref(),
                Map.of(
                        "limbs",
                        List.of("DECISION"),
                        "timing.stage",
                        "DECIDED",
                        "decision.consultedOptions",
                        List.of("OP1"),
                        "decision.decidedOption",
                        "OP3"),
                priya);
        assertThat(get("/activities/" + hospital.ref() + "/duty/decided-option"))
                .hasStatusOk()
                .bodyText()
                .contains("Repair in two years", "New build", "Share a site");
    }

    private List<String> before() {
        return decisions.find(hospital.ref(), priya).orElseThrow().paper().options().stream()
                .map(OptionConsidered::title)
                .toList();
    }

    @Test
    void R_35_an_analysis_of_before_an_option_changed_is_not_about_it() {
        record("new", Map.of("title", "Repair", "standing", "LIVE"));
        record("new", Map.of("title", "New build", "standing", "LIVE"));
        WholeAnalysis.signed(context, hospital.ref(), priya);
        decisions.prepare(hospital.ref(), priya);
        assertThat(broken("G3")).doesNotContain("R-35");

        clock.travelTo(clock.instant().plus(Duration.ofDays(2)));
        Option built = options.list(hospital).getLast();
        record(built.id().toString(), Map.of("title", "New build", "standing", "PREFERRED", "version", "1"));
        assertThat(broken("G3")).as("how it stands is not what it says").doesNotContain("R-35");

        record(
                built.id().toString(),
                Map.of("title", "New build", "what", "On the old site", "standing", "PREFERRED", "version", "2"));
        assertThat(broken("G3")).contains("R-35");
        assertThat(get("/activities/" + hospital.ref() + "/equality/analysis"))
                .bodyText()
                .contains("a signature since the option changed on");
        String said = decisions
                .verdict(decisions.find(hospital.ref(), priya).orElseThrow(), LocalDate.now(clock))
                .breach("R-35")
                .orElseThrow()
                .message();
        assertThat(said).contains("a signature since the option changed on");

        Option repair = options.list(hospital).getFirst();
        record(repair.id().toString(), Map.of("title", "Repair", "standing", "PREFERRED", "version", "1"));
        record(
                built.id().toString(),
                Map.of("title", "New build", "what", "On the old site", "standing", "LIVE", "version", "3"));
        assertThat(broken("G3")).as("the preferred one did not change").doesNotContain("R-35");
    }

    @Test
    void other_bodies_find_nothing_and_a_partner_reads() {
        record("new", Map.of("title", "Repair", "standing", "LIVE"));
        Option repair = options.list(hospital).getFirst();
        Actor stranger = somebody.officer();
        for (String page : List.of("", "/new", "/" + repair.id(), "/panels/new")) {
            assertThat(as(stranger, address + page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(get(address + "/nonsense")).hasStatus(HttpStatus.NOT_FOUND);

        activities.partner(hospital.ref(), stranger.organisation(), priya);

        assertThat(as(stranger, address)).hasStatusOk().bodyText().contains("Repair");
        assertThat(as(stranger, address + "/" + repair.id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(somebody.of(priya.organisation(), "Martin Feld", Role.LAY), address))
                .hasStatusOk();
    }

    private List<String> broken(String gate) {
        return new RulesCheck(books)
                .check(facts, hospital.ref(), Gate.named(gate), LocalDate.now(clock)).breaches().stream()
                        .map(breach -> breach.item() == null ? breach.rule() : breach.rule() + " " + breach.item())
                        .toList();
    }

    private void record(String id, Map<String, String> form) {
        assertThat(post(address + "/" + id, form)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void writes(List<PublicPage.Choice> choices) {
        opportunities.write(
                hospital.ref(), opportunities.draft(hospital.ref(), priya).withOptions(choices), priya);
    }

    private static PublicPage.Choice choice(String name) {
        return new PublicPage.Choice(name, "What it is.", "Nearer.", "Dearer.", "");
    }

    private MvcTestResult get(String page) {
        return as(priya, page);
    }

    private MvcTestResult as(Actor actor, String page) {
        return web.get().uri(page).with(somebody.as(actor)).exchange();
    }

    private MvcTestResult post(String page, Map<String, String> form) {
        var request = web.post().uri(page).with(somebody.as(priya));
        form.forEach(request::param);
        return request.exchange();
    }
}
