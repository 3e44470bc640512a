package regard.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.duties.Duties;
import regard.duties.DutyAssessment;
import regard.duties.Level;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.opportunities.Opportunities;
import regard.opportunities.PublicPage;

/** The promise register: texts are looked through, a person confirms, and gates G2 and G3 wait until the promise is kept or released. */
@AppTest
@Transactional
class KeepingPromisesTest {

    private static final String PROMISED = "We will consult you before anything closes.";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Duties duties;

    @Autowired
    private Promises promises;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Clock clock;

    private OrganisationId body;
    private Actor priya;
    private Actor martin;
    private Activity walkIn;
    private LocalDate today;

    @BeforeEach
    void anAssessedActivity() {
        body = somebody.body("NHS Northvale and Moor ICB");
        priya = somebody.of(body, "Priya Raman", Role.STAFF);
        martin = somebody.of(body, "Martin Feld", Role.LAY);
        today = LocalDate.now(clock);
        walkIn = registered("Harbeck walk-in centre");
        assessed(walkIn);
    }

    @Test
    void what_a_published_page_promises_waits_for_a_person_and_is_found_once() {
        publishes(PROMISED + " Parking stays free.");
        publishes("  " + PROMISED.toUpperCase(java.util.Locale.UK));

        assertThat(get("/promises/candidates"))
                .hasStatusOk()
                .bodyText()
                .containsOnlyOnce("<h2 class=\"nhsuk-heading-s\"")
                .contains(PROMISED, "Involvement page of " + walkIn.ref());
        assertThat(get("/today")).bodyText().contains("1 sentence sounds like a promise");
        assertThat(promises.list(priya)).isEmpty();
        assertThat(get("/activities/" + walkIn.ref())).bodyText().doesNotContain("A promise of involvement stands");
    }

    @Test
    void a_dismissed_sentence_says_who_when_and_why_and_does_not_come_back() {
        publishes(PROMISED);
        var found = candidates.list(Candidate.State.WAITING, priya).getFirst();
        String dismissal = "/promises/candidates/" + found.id() + "/dismissal";

        assertThat(post(dismissal, Map.of())).hasStatusOk().bodyText().contains("Enter why it is no promise");
        assertThat(post(dismissal, Map.of("why", "It tells what happened in 2019.")))
                .hasStatus(HttpStatus.SEE_OTHER);
        publishes(PROMISED);

        assertThat(get("/promises/candidates"))
                .bodyText()
                .contains("Dismissed by Priya Raman on", "It tells what happened in 2019.", "Nothing waits.");
        assertThat(post(dismissal, Map.of("why", "Again."))).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_confirmed_promise_stops_gate_G2_until_this_work_keeps_it_R_20() {
        publishes(PROMISED);
        var found = candidates.list(Candidate.State.WAITING, priya).getFirst();
        assertThat(get("/promises/new?candidate=" + found.id()))
                .bodyText()
                .contains(PROMISED, found.id().toString());

        Promise promise = confirmed(found);

        assertThat(candidates.list(Candidate.State.CONFIRMED, priya))
                .singleElement()
                .satisfies(each -> assertThat(each.promise()).contains(promise.ref()));
        assertThat(get("/activities/" + walkIn.ref()))
                .bodyText()
                .contains("A promise of involvement stands and this work does not keep it: " + promise.ref());
        assertThat(get("/activities/" + walkIn.ref() + "/promises")).bodyText().contains("does not keep it yet");

        assertThat(post("/promises/" + promise.ref() + "/activities", Map.of("activity", walkIn.ref(), "met", "yes")))
                .hasStatusOk()
                .bodyText()
                .contains("Enter how this work keeps the promise");
        post(
                "/promises/" + promise.ref() + "/activities",
                Map.of("activity", walkIn.ref(), "met", "yes", "how", "A 12-week consultation opens in spring."));

        assertThat(get("/activities/" + walkIn.ref())).bodyText().doesNotContain("does not keep it: " + promise.ref());
        assertThat(get("/activities/" + walkIn.ref() + "/history")).bodyText().contains("keeps a promise");
        assertThat(evidence.of(walkIn.ref(), body))
                .anySatisfy(item -> assertThat(item.provenance()).isEqualTo("promise:" + promise.ref()));
    }

    @Test
    void a_clear_promise_to_consult_counts_in_the_assessment_S8_T17() {
        assertThat(duties.level(walkIn.id())).contains(Level.INFORM);

        registered(new Promise.Wording(
                PROMISED, "Leaflet", Optional.of(today), "The board", "", "", Optional.of(Promise.Kind.CONSULT), true));

        var facts = duties.facts(walkIn.id()).orElseThrow();
        assertThat(facts.promises()).hasSize(1);
        assertThat(DutyAssessment.of(facts, today).level()).isEqualTo(Level.CONSULT);
        // What was signed stays as it was judged then; R-20 says what has come up since.
        assertThat(duties.level(walkIn.id())).contains(Level.INFORM);
        assertThat(get("/activities/" + walkIn.ref())).bodyText().contains("A promise of involvement stands");
    }

    @Test
    void a_promise_that_is_not_clear_binds_nobody_R_20() {
        registered(new Promise.Wording(
                "We may ask people.",
                "Minutes",
                Optional.of(today),
                "The chair",
                "",
                "",
                Optional.of(Promise.Kind.INVOLVE),
                false));

        assertThat(get("/activities/" + walkIn.ref())).bodyText().doesNotContain("A promise of involvement stands");
        assertThat(get("/promises")).bodyText().contains("Not clear, so it binds nobody");
    }

    @Test
    void a_release_holds_once_advice_is_recorded_and_a_lay_member_signed_by_their_own_account_R_20() {
        Promise promise = registered(clear());
        String address = "/promises/" + promise.ref();
        var release = new LinkedHashMap<>(Map.of(
                "version", String.valueOf(promise.version()),
                "standing", "RELEASED_WITH_ADVICE",
                "because", "The building is unsafe."));

        assertThat(post(address + "/standing", release))
                .hasStatusOk()
                .bodyText()
                .contains("Enter where the legal advice is kept", "The building is unsafe.");
        release.put("advice", "Counsel, note of 3 March");
        assertThat(post(address + "/standing", release)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(address + "/standing", release)).hasStatus(HttpStatus.CONFLICT);
        assertThat(get("/activities/" + walkIn.ref())).bodyText().contains("without legal advice and a lay member");

        assertThat(post(address + "/signature", Map.of("statement", "Yes"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as(martin, address)).bodyText().contains("Do you agree that this promise is released?");
        assertThat(as(martin, "/today")).bodyText().contains("Release of promise " + promise.ref());
        assertThat(post(address + "/signature", Map.of(), martin)).bodyText().contains("Enter why you are satisfied");
        post(address + "/signature", Map.of("statement", "Safety comes first."), martin);

        assertThat(get(address)).bodyText().contains("Signed by Martin Feld on", "Safety comes first.", "Released");
        assertThat(get("/activities/" + walkIn.ref())).bodyText().doesNotContain("without legal advice and a lay");
    }

    @Test
    void nobody_signs_a_release_they_recorded_themselves() {
        Actor both = somebody.of(body, "Una Both", Role.STAFF, Role.LAY);
        Promise promise = registered(clear());
        promises.stand(
                promise.ref(),
                promise.version(),
                Promise.Standing.RELEASED_WITH_ADVICE,
                "Unsafe.",
                "Counsel, 3 March",
                both);

        assertThat(post("/promises/" + promise.ref() + "/signature", Map.of("statement", "Yes"), both))
                .hasStatusOk()
                .bodyText()
                .contains("You recorded the release, so somebody else must sign it");
    }

    @Test
    void a_text_is_looked_through_as_it_is_pasted_or_as_a_file() {
        assertThat(post("/promises/reading", Map.of("text", PROMISED)))
                .hasStatusOk()
                .bodyText()
                .contains("Enter the document or the speech", PROMISED);
        assertThat(post("/promises/reading", Map.of("text", PROMISED, "source", "Leaflet of 2019")))
                .hasStatus(HttpStatus.SEE_OTHER)
                .headers()
                .hasValue("Location", "/promises/candidates?looked=1");
        var file = new MockMultipartFile(
                "file",
                "speech.txt",
                "text/plain",
                "You will have your say before a decision.".getBytes(StandardCharsets.UTF_8));
        assertThat(web.post()
                        .uri("/promises/reading")
                        .multipart()
                        .file(file)
                        .param("source", "Speech of the chair")
                        .param("activity", walkIn.ref())
                        .with(somebody.as(priya)))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("/promises/candidates?looked=1"))
                .bodyText()
                .contains("1 sentence was found", "Leaflet of 2019", "Speech of the chair");
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        assertThat(post("/promises/new", Map.of("quote", PROMISED, "clear", "yes")))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Enter the day it was made", "Select what it promises", PROMISED);
        assertThat(post("/promises/new", Map.of("clear", "yes", "candidate", "x")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/promises/PR-1999-0001")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_duty_journey_shows_what_the_register_holds() {
        Activity another = registered("Low Moor branch surgery");
        promises.register(clear(), Optional.of(another.ref()), priya);
        post("/activities/" + another.ref() + "/duty", Map.of());
        post(
                "/activities/" + another.ref() + "/duty/scope",
                Map.of("commissioned", "YES", "individual", "NO", "otherBody", "NO"));
        post("/activities/" + another.ref() + "/duty/type", Map.of("limbs", "PLAN"));

        assertThat(get("/activities/" + another.ref() + "/duty/promises"))
                .hasStatusOk()
                .bodyText()
                .contains(PROMISED, "It is open", "/promises/new?activity=" + another.ref());
    }

    @Test
    void another_body_finds_nothing_and_a_partner_reads_what_the_work_must_keep() {
        Promise promise = registered(clear());
        Actor stranger = somebody.officer();
        for (String page : List.of("", "/change", "/standing", "/activities")) {
            assertThat(as(stranger, "/promises/" + promise.ref() + page))
                    .as(page)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/promises/" + promise.ref() + "/standing", Map.of("standing", "KEPT"), stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, "/activities/" + walkIn.ref() + "/promises")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as(stranger, "/promises")).bodyText().doesNotContain(PROMISED);

        activities.partner(walkIn.ref(), stranger.organisation(), priya);

        assertThat(as(stranger, "/activities/" + walkIn.ref() + "/promises"))
                .hasStatusOk()
                .bodyText()
                .contains(PROMISED)
                .doesNotContain("/promises/" + promise.ref());
        assertThat(post(
                        "/promises/new",
                        Map.of(
                                "quote",
                                "x",
                                "source",
                                "x",
                                "madeBy",
                                "x",
                                "kind",
                                "CONSULT",
                                "clear",
                                "yes",
                                "madeOn.day",
                                "1",
                                "madeOn.month",
                                "1",
                                "madeOn.year",
                                "2026",
                                "activity",
                                walkIn.ref()),
                        stranger))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Promise confirmed(Candidate found) {
        assertThat(post(
                        "/promises/new",
                        Map.of(
                                "candidate", found.id().toString(),
                                "quote", found.sentence(),
                                "source", found.source(),
                                "madeBy", "The board",
                                "madeOn.day", String.valueOf(today.getDayOfMonth()),
                                "madeOn.month", String.valueOf(today.getMonthValue()),
                                "madeOn.year", String.valueOf(today.getYear()),
                                "kind", "CONSULT",
                                "clear", "yes",
                                "activity", found.activityRef())))
                .hasStatus(HttpStatus.SEE_OTHER);
        return promises.list(priya).getFirst();
    }

    private Promise registered(Promise.Wording wording) {
        return switch (promises.register(wording, Optional.of(walkIn.ref()), priya)) {
            case Registering.Registered(var promise) -> promise;
            case Registering.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private Promise.Wording clear() {
        return new Promise.Wording(
                PROMISED, "Leaflet", Optional.of(today), "The board", "", "", Optional.of(Promise.Kind.INVOLVE), true);
    }

    private void publishes(String about) {
        PublicPage draft = opportunities.draft(walkIn.ref(), priya);
        var page = new PublicPage(
                draft.title(),
                draft.summary(),
                about,
                draft.places(),
                draft.topics(),
                draft.audience(),
                draft.options(),
                List.of("Where the centre is."),
                draft.cannotChange(),
                draft.ways(),
                new PublicPage.Next(
                        "The board, in public",
                        Optional.of(today.plusDays(90)),
                        Optional.of(today.plusDays(100)),
                        Optional.empty()),
                List.of());
        opportunities.write(walkIn.ref(), page, priya);
        assertThat(opportunities.publish(walkIn.ref(), "", priya))
                .isInstanceOf(regard.opportunities.Publishing.Published.class);
    }

    private Activity registered(String title) {
        return new Before(context)
                .registered(
                        title,
                        "NOTICE_SERVED",
                        Optional.of(today.plusDays(100)),
                        Optional.of(today.plusDays(200)),
                        priya);
    }

    private void assessed(Activity activity) {
        var before = new Before(context);
        Map<String, Object> given = Before.answers("PROPOSAL", 0, 0, 0, 0, 0, 0, 0);
        given.put("eia.status", "DONE");
        before.assessed(activity, given, priya);
        before.signed(activity, priya);
    }

    private MvcTestResult get(String address) {
        return as(priya, address);
    }

    private MvcTestResult as(Actor actor, String address) {
        return web.get().uri(address).with(somebody.as(actor)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        return post(address, form, priya);
    }

    private MvcTestResult post(String address, Map<String, String> form, Actor actor) {
        var request = web.post().uri(address).with(somebody.as(actor));
        form.forEach(request::param);
        return request.exchange();
    }
}
