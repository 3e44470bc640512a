package regard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.consultations.Consultations;
import regard.consultations.Materials;
import regard.consultations.ReadyToOpen;
import regard.decisions.ConsiderationRecord;
import regard.decisions.Decisions;
import regard.decisions.Preparation;
import regard.duties.Duties;
import regard.equality.Analyses;
import regard.equality.LocalGroups;
import regard.equality.WholeAnalysis;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.opportunities.Opportunities;
import regard.opportunities.PublicPage;
import regard.questionnaires.Definition;
import regard.questionnaires.Questionnaires;
import regard.themes.Said;

/** R-62 at gate G5, wherever words become public: each page shows the very line, and lets it go once it is changed or looked at. */
@AppTest
@Transactional
class NobodyIsNamedAnywhereTest {

    private static final String NAMED = "Ask Mrs Harris on 01632 960 983 about it.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Duties duties;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester web;

    private Actor priya;

    @BeforeEach
    void an_officer() {
        priya = somebody.officer();
    }

    @Test
    void a_public_page_goes_once_its_lines_are_looked_at() {
        String ref = registered("Where people go without an appointment.");
        opportunities.write(ref, page("Where people go.", NAMED), priya);
        String publication = "/activities/" + ref + "/public-page/publication";

        asks(post(publication, Map.of()), "What people need to know first");
        assertThat(opportunities.draft(ref, priya).about()).isEqualTo(NAMED);
        assertThat(post(publication, Map.of("cleared", ticks(publication)))).hasStatus(303);
        assertThat(ticks(publication)).as("a line is looked at once").isEmpty();

        opportunities.write(ref, page("Where people go.", NAMED + " Mr Brown is gone."), priya);
        assertThat(ticks(publication)).as("a changed line anew").hasSize(1);
    }

    @Test
    void a_public_page_may_say_how_to_reach_us() {
        String ref = registered("Where people go without an appointment.");
        opportunities.write(ref, page("Where people go.", "Nothing is decided."), priya);

        assertThat(post("/activities/" + ref + "/public-page/publication", Map.of()))
                .hasStatus(303);
    }

    @Test
    void a_consultation_opens_once_its_questions_and_the_page_that_opens_with_it_are_looked_at() {
        String ref = registered(NAMED);
        context.getBean(Consultations.class).draft(ref, priya);
        context.getBean(Consultations.class).ask(ref, questions("Was Dr Patel kind?"), priya);
        ReadyToOpen.make(context, ref, priya);
        String opening = "/activities/" + ref + "/opening";

        MvcTestResult refused = post(opening, terms());
        asks(refused, "What you ask people");
        assertThat(refused).bodyText().contains("What people are asked", "Was Dr Patel kind?");
        assertThat(get("/involvements/" + ref)).hasStatus(404);

        Map<String, List<String>> looked = terms();
        looked.put("cleared", ticks(opening));
        assertThat(post(opening, looked)).hasStatus(303);
        assertThat(get("/involvements/" + ref)).hasStatusOk().bodyText().contains("Mrs Harris");
    }

    @Test
    void a_document_is_called_something_that_names_nobody_when_its_consultation_opens_and_after() {
        String ref = registered("Where people go without an appointment.");
        context.getBean(Consultations.class).draft(ref, priya);
        context.getBean(Consultations.class).ask(ref, questions("Was it far?"), priya);
        Materials materials = context.getBean(Materials.class);
        assertThat(materials.put(ref, NAMED, "What we looked at.", priya)).isEmpty();
        ReadyToOpen.make(context, ref, priya);
        String opening = "/activities/" + ref + "/opening";

        asks(post(opening, terms()), "What a document is called");
        Map<String, List<String>> looked = terms();
        looked.put("cleared", ticks(opening));
        assertThat(post(opening, looked)).hasStatus(303);

        String document = "/activities/" + ref + "/documents/new";
        Map<String, List<String>> typed = new LinkedHashMap<>(
                Map.of("title", List.of("Letter of Mrs Jones"), "words", List.of("Dear all"), "version", List.of("0")));
        MvcTestResult refused = post(document, typed);
        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .contains("R-62", "What a document is called: “Letter of Mrs Jones”", "Dear all");
        typed.put("cleared", ticks(refused));
        assertThat(post(document, typed)).hasStatus(303);
        assertThat(get("/involvements/" + ref)).bodyText().contains("Letter of Mrs Jones");
    }

    @Test
    void a_group_that_a_body_named_itself_names_nobody() {
        String ref = registered("Where people go without an appointment.");
        Actor grace = somebody.of(priya.organisation(), "Grace Oyelaran", Role.EQUALITY);
        assertThat(context.getBean(LocalGroups.class).add("Neighbours of Mrs Jones", grace))
                .isEmpty();
        WholeAnalysis.signed(context, ref, priya, "We looked.", "PLUS_NEIGHBOURS_OF_MRS_JONES");

        assertThat(post("/activities/" + ref + "/equality/analysis/publication", Map.of("version", List.of("1"))))
                .bodyText()
                .contains("R-62", "A group of our own: “Neighbours of Mrs Jones”");
    }

    @Test
    void a_consultation_is_withdrawn_once_the_lines_of_its_reason_are_looked_at() {
        String ref = new Said(context).open(priya).brief().ref();
        String withdrawal = "/activities/" + ref + "/withdrawal";

        MvcTestResult refused = post(withdrawal, Map.of("reason", List.of(NAMED)));
        asks(refused, "The reason");

        assertThat(post(withdrawal, Map.of("reason", List.of(NAMED), "cleared", ticks(refused))))
                .hasStatus(303);
        assertThat(get("/involvements/" + ref)).bodyText().contains("Mrs Harris");
    }

    @Test
    void an_equality_analysis_is_published_once_its_lines_are_looked_at() {
        String ref = registered("Where people go without an appointment.");
        WholeAnalysis.signed(context, ref, priya, NAMED);
        String analysis = "/activities/" + ref + "/equality/analysis";
        String version = String.valueOf(context.getBean(Analyses.class)
                .current(activities.own(ref, priya).id())
                .orElseThrow()
                .version());

        asks(post(analysis + "/publication", Map.of("version", List.of(version))), "What we conclude: Why?");
        assertThat(get("/involvements/" + ref + "/equality")).hasStatus(404);

        assertThat(post(analysis + "/publication", Map.of("version", List.of(version), "cleared", ticks(analysis))))
                .hasStatus(303);
        assertThat(get("/involvements/" + ref + "/equality"))
                .hasStatusOk()
                .bodyText()
                .contains("Mrs Harris");
    }

    @Test
    void a_decision_shows_what_gate_G3_asks_and_the_lines_to_look_at_together_and_what_was_typed_stays() {
        String ref = new Said(context).open(priya).brief().ref();
        Actor helen = somebody.of(priya.organisation(), "Helen Marsh", Role.EXECUTIVE);
        int version = decisions.prepare(ref, priya).paper().version();
        var nothing = new ConsiderationRecord("", "", "", "", "", "", "", "", "", "");
        assertThat(decisions.write(ref, version, new Preparation("The board", Optional.empty(), "", nothing), priya))
                .isEmpty();
        String taking = "/activities/" + ref + "/decision/taking";
        Map<String, List<String>> typed = day("on", LocalDate.now(clock));
        typed.put("option", List.of("another"));
        typed.put("text", List.of("The centre stays."));
        typed.put("reasons", List.of(NAMED));
        typed.put("different", List.of("no"));
        typed.put("differentWhy", List.of("It is what people were asked about."));

        MvcTestResult refused = post(taking, typed, helen);

        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .contains("Gate G3 is closed", "The centre stays.")
                .contains("The reasons: “" + NAMED, "May be: a name, a phone number.");
        typed.put("cleared", ticks(refused));
        assertThat(post(taking, typed, helen)).bodyText().contains("Gate G3 is closed");
    }

    @Test
    void an_assessment_is_signed_but_its_summary_waits_until_its_lines_are_looked_at() {
        String ref = registered(NAMED);
        assessedAndSigned(ref);
        String check = "/activities/" + ref + "/duty/public-summary";

        assertThat(duties.isSigned(activities.own(ref, priya).id())).isTrue();
        assertThat(get("/involvements/" + ref + "/duty")).hasStatus(404);
        assertThat(get("/today")).bodyText().contains("Look at the words of the public summary.");
        assertThat(get("/activities/" + ref + "/duty")).bodyText().contains("The public summary waits", check);
        asks(post(check, Map.of()), "What it is about");

        assertThat(post(check, Map.of("cleared", ticks(check)))).hasStatus(303);
        assertThat(get("/involvements/" + ref + "/duty"))
                .hasStatusOk()
                .bodyText()
                .contains("Mrs Harris");
        assertThat(get("/today")).bodyText().doesNotContain("Look at the words of the public summary.");
        assertThat(get(check)).as("nothing waits any more").hasStatus(303);
    }

    @Test
    void a_summary_that_names_nobody_is_public_with_the_last_signature() {
        String ref = registered("Where people go without an appointment.");

        assessedAndSigned(ref);

        assertThat(get("/involvements/" + ref + "/duty")).hasStatusOk();
        assertThat(get("/activities/" + ref + "/duty")).bodyText().doesNotContain("The public summary waits");
    }

    private static void asks(MvcTestResult refused, String place) {
        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .contains("There is a problem", "R-62", "may say who somebody is")
                .contains(place + ": “" + NAMED, "May be: a name, a phone number.");
    }

    private void assessedAndSigned(String ref) {
        var before = new Before(context);
        Activity activity = activities.own(ref, priya);
        Map<String, Object> given = Before.answers("PROPOSAL", 1, 1, 1, 1, 1, 1, 1);
        given.put("eia.status", "DONE");
        before.assessed(activity, given, priya);
        before.signed(activity, priya);
    }

    private String registered(String summary) {
        LocalDate today = LocalDate.now(clock);
        var registration = new Registration(
                "Walk-in centre",
                summary,
                "",
                "",
                "SERVICE_CHANGE",
                List.of("Harbeck"),
                List.of("Urgent care"),
                Optional.empty(),
                Optional.of(today.plusDays(150)),
                Optional.of(today.plusDays(200)));
        return ((Registering.Registered) activities.register(registration, priya))
                .activity()
                .ref();
    }

    private PublicPage page(String summary, String about) {
        return new PublicPage(
                "Walk-in centre",
                summary,
                about,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("Where it is"),
                List.of(),
                new PublicPage.Ways(
                        "0808 157 0192, or haveyoursay@northvale.example", "Freepost, NV1 2AB", "", "", "", "", "", ""),
                new PublicPage.Next(
                        "Board meeting in public",
                        Optional.empty(),
                        Optional.of(LocalDate.now(clock).plusDays(200)),
                        Optional.empty()),
                List.of());
    }

    private regard.questionnaires.QuestionnaireId questions(String question) {
        var definition = Definition.read("""
                {"schema": "regard-questionnaire/1", "id": "QN-7", "version": 1, "languages": ["en"], "defaultLanguage": "en",
                 "sections": [{"id": "S1", "title": {"en": "Your view"}, "items": [
                   {"id": "Q1", "type": "LONG_TEXT", "text": {"en": "%s"}}]}]}
                """.formatted(question).getBytes(StandardCharsets.UTF_8));
        return context.getBean(Questionnaires.class).draft(definition, priya).id();
    }

    private Map<String, List<String>> terms() {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<String>> terms = day("first", today);
        terms.putAll(day("last", today.plusDays(90)));
        terms.putAll(day("feedback", today.plusDays(150)));
        return terms;
    }

    private static Map<String, List<String>> day(String field, LocalDate day) {
        return new LinkedHashMap<>(Map.of(
                field + ".day", List.of(String.valueOf(day.getDayOfMonth())),
                field + ".month", List.of(String.valueOf(day.getMonthValue())),
                field + ".year", List.of(String.valueOf(day.getYear()))));
    }

    private List<String> ticks(String page) {
        return ticks(get(page));
    }

    private static List<String> ticks(MvcTestResult page) {
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("input[name=cleared]")
                .eachAttr("value");
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(somebody.as(priya)).exchange();
    }

    private MvcTestResult post(String address, Map<String, List<String>> form) {
        return post(address, form, priya);
    }

    private MvcTestResult post(String address, Map<String, List<String>> form, Actor actor) {
        var request = web.post().uri(address).with(somebody.as(actor));
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }
}
