package regard.scrutiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
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
import regard.duties.Duties;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.law.WorkingDays;

/** Councils, NHS England, the Secretary of State and Healthwatch: what each was told, and which gate waits until it was. */
@AppTest
@Transactional
class WatchedOverTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Duties duties;

    @Autowired
    private Scrutiny scrutiny;

    @Autowired
    private Comments comments;

    @Autowired
    private Evidence evidence;

    @Autowired
    private List<Facts> facts;

    @Autowired
    private List<Rulebook<?>> books;

    @Autowired
    private Clock clock;

    private OrganisationId body;
    private Actor priya;
    private Activity stroke;
    private String address;
    private LocalDate today;

    @BeforeEach
    void aSubstantialChange() {
        body = somebody.body("NHS Northvale and Moor ICB");
        priya = somebody.of(body, "Priya Raman", Role.STAFF);
        today = LocalDate.now(clock);
        stroke = registered("Stroke care on one site");
        address = "/activities/" + stroke.ref() + "/scrutiny";
        assessed(stroke, "YES", List.of("Moorshire", "Eskdale"));
    }

    @Test
    void each_council_needs_a_letter_with_both_dates_published_R_39() {
        Scrutineer moorshire = council("Moorshire");
        assertThat(dossier()).bodyText().contains("R-39");
        assertThat(broken("G2")).contains("R-39 Moorshire", "R-39 Eskdale");
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Write to Moorshire", "Write to Eskdale", "name=Eskdale");

        Map<String, String> letter = days("sentOn", today.minusDays(1));
        letter.putAll(days("proposedDecisionOn", today.plusDays(200)));
        letter.putAll(days("commentBy", today.plusDays(100)));
        letter.put("version", "0");
        post(address + "/councils/" + moorshire.id(), letter);
        assertThat(broken("G2")).as("the dates are not published").contains("R-39 Moorshire");

        letter.putAll(days("datesPublishedOn", today));
        letter.put("version", "1");
        post(address + "/councils/" + moorshire.id(), letter);

        assertThat(broken("G2")).contains("R-39 Eskdale").doesNotContain("R-39 Moorshire");
        assertThat(get(address))
                .bodyText()
                .contains("Moorshire may comment until then", "Decision, as Moorshire was told");
        assertThat(post(address + "/councils/" + moorshire.id(), letter)).hasStatus(HttpStatus.CONFLICT);
        assertThat(evidence.of(stroke.ref(), body))
                .anySatisfy(item -> assertThat(item.provenance()).isEqualTo("scrutiny-letter:" + stroke.ref()));
    }

    @Test
    void a_letter_that_makes_no_sense_is_refused_and_kept() {
        Scrutineer moorshire = council("Moorshire");
        Map<String, String> letter = days("proposedDecisionOn", today.plusDays(10));
        letter.putAll(days("commentBy", today.plusDays(11)));
        letter.put("substantial", "YES");
        letter.put("viewOnPeriod", "Five weeks are enough.");

        assertThat(post(address + "/councils/" + moorshire.id(), letter))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ask for comments before",
                        "Enter the day on which the council gave its view",
                        "Five weeks are");
        letter.put("viewOn.day", "99");
        assertThat(post(address + "/councils/" + moorshire.id(), letter))
                .bodyText()
                .contains("Enter a real date");
        assertThat(post(address + "/councils/" + UUID.randomUUID(), letter)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(address + "/call-ins/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_substantial_change_is_notified_and_passes_stage_2_first_R_40_R_42() {
        assertThat(broken("G2")).contains("R-40", "R-42");
        assertThat(get("/scrutiny")).bodyText().contains("Notify the Secretary of State", "Pass stage 2");

        Map<String, String> notification = days("notifiedOn", today);
        notification.put("version", "0");
        assertThat(post(address + "/notification", notification)).bodyText().contains("Enter which form was used");
        notification.put("form", "Notification form, by e-mail");
        assertThat(post(address + "/notification", notification)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(broken("G2")).contains("R-42").doesNotContain("R-40");

        Map<String, String> assurance = days("stage1On", today.minusDays(5));
        assurance.put("version", "1");
        assurance.put("test3", "Clinical senate report");
        post(address + "/assurance", assurance);
        assertThat(broken("G2")).as("stage 1 is not enough").contains("R-42");
        assurance.putAll(days("stage2On", today));
        assurance.put("version", "2");
        post(address + "/assurance", assurance);

        assertThat(broken("G2")).doesNotContain("R-40", "R-42");
        assertThat(get(address)).bodyText().contains("Notification form, by e-mail", "1 of 4 shown");
    }

    @Test
    void a_direction_stops_every_gate_until_it_is_lifted_R_44() {
        assertThat(broken("G1")).doesNotContain("R-44");
        Map<String, String> callIn = days("requestedOn", today.minusDays(9));
        callIn.put("version", "0");
        callIn.put("requestedBy", "Friends of the Infirmary");
        callIn.put("ground", "PROCESS");
        post(address + "/call-ins/new", callIn);
        assertThat(broken("G2")).as("a request stops nothing").doesNotContain("R-44");
        assertThat(get(address)).bodyText().contains("Call-in asked for by Friends of the Infirmary");

        UUID id = scrutiny.callIns(stroke).getFirst().id();
        callIn.putAll(days("directedOn", today));
        callIn.put("version", "1");
        post(address + "/call-ins/" + id, callIn);
        for (String gate : List.of("G1", "G2", "G3", "G4", "nightly")) {
            assertThat(broken(gate)).as(gate).contains("R-44");
        }
        assertThat(dossier()).bodyText().contains("Stop: this work is called in");

        callIn.putAll(days("liftedOn", today));
        callIn.put("version", "2");
        callIn.put("outcome", "The proposal may go ahead.");
        post(address + "/call-ins/" + id, callIn);
        assertThat(broken("G3")).doesNotContain("R-44");
        assertThat(dossier()).bodyText().doesNotContain("Stop: this work is called in");
    }

    @Test
    void what_everybody_reads_of_a_call_in_names_nobody_R_62() {
        Map<String, String> callIn = days("directedOn", today);
        callIn.put("version", "0");
        callIn.put("outcome", "Mrs Harris asked for it.");

        MvcTestResult refused = post(address + "/call-ins/new", callIn);

        assertThat(refused)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "There is a problem",
                        "R-62",
                        "What the Secretary of State decided: “Mrs Harris asked for it.”");
        assertThat(scrutiny.callIns(stroke)).isEmpty();

        callIn.put(
                "cleared",
                Jsoup.parse(new String(refused.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                        .select("input[name=cleared]")
                        .val());
        assertThat(post(address + "/call-ins/new", callIn)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(scrutiny.callIns(stroke)).hasSize(1);
    }

    @Test
    void a_call_in_that_nobody_outside_reads_of_yet_may_name_people() {
        Map<String, String> callIn = days("requestedOn", today);
        callIn.put("version", "0");
        callIn.put("outcome", "Mrs Harris asked for it.");

        assertThat(post(address + "/call-ins/new", callIn)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void a_comment_is_overdue_after_twenty_working_days_R_45() {
        Scrutineer healthwatch = recorded(Scrutineer.Kind.HEALTHWATCH, "Healthwatch Moorshire");
        LocalDate twenty = workingDaysAgo(20);
        Comment inTime = received(healthwatch, twenty, false);
        assertThat(broken("nightly")).doesNotContain("R-45 HEALTHWATCH");
        assertThat(inTime.replyBy()).isEqualTo(WorkingDays.after(twenty, 20));

        Comment late = received(healthwatch, workingDaysAgo(21), false);

        assertThat(broken("nightly")).contains("R-45 HEALTHWATCH");
        assertThat(get("/today")).bodyText().contains("Healthwatch Moorshire waits for a reply", "late");
        assertThat(get("/scrutiny/comments/" + late.id())).bodyText().contains("Late");
        Map<String, String> reply = days("sentOn", today);
        assertThat(post("/scrutiny/comments/" + late.id() + "/reply", reply))
                .bodyText()
                .contains("Enter the reply");
        reply.put("reply", "Thank you. We will publish the bus times.");
        assertThat(post("/scrutiny/comments/" + late.id() + "/reply", reply)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/scrutiny/comments/" + late.id() + "/reply", reply)).hasStatus(HttpStatus.CONFLICT);

        assertThat(broken("nightly")).doesNotContain("R-45 HEALTHWATCH");
        assertThat(get("/scrutiny/comments/" + late.id())).bodyText().contains("We will publish the bus times.");
    }

    @Test
    void a_comment_is_taken_in_on_a_page_and_says_what_is_missing() {
        Scrutineer moorshire = council("Moorshire");
        assertThat(post("/scrutiny/comments/new", Map.of("text", "Too few buses.")))
                .hasStatusOk()
                .bodyText()
                .contains("Choose who it is from", "Enter the day on which it was received", "Too few buses.");
        Map<String, String> form = days("on", today);
        form.putAll(Map.of(
                "scrutineer",
                moorshire.id().toString(),
                "what",
                "COMMENT",
                "text",
                "Too few buses.",
                "document",
                "javascript:x"));
        assertThat(post("/scrutiny/comments/new", form)).bodyText().contains("begins with https://");
        form.put("document", "https://moorshire.example/letter.pdf");
        assertThat(post("/scrutiny/comments/new", form)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get("/scrutiny")).bodyText().contains("Moorshire: comment", "1 waits for a reply");
    }

    @Test
    void a_council_or_healthwatch_that_disagrees_opens_the_assessment_again_S13() {
        Activity hours = registered("Opening hours of the walk-in centre");
        assessed(hours, "NO", List.of());
        Scrutineer healthwatch = recorded(Scrutineer.Kind.HEALTHWATCH, "Healthwatch Moorshire");
        assertThat(duties.current(hours.id()).orElseThrow().reopen()).isEmpty();

        comments.receive(
                new Comment.Received(
                        Optional.of(healthwatch.id()),
                        Optional.of(today),
                        Optional.of(Comment.What.REPORT),
                        "This takes a service away.",
                        "",
                        Optional.of(hours.ref()),
                        true),
                priya);
        assertThat(duties.current(hours.id()).orElseThrow().reopen())
                .containsExactly(regard.duties.Reopening.HEALTHWATCH);

        Map<String, String> view = days("viewOn", today);
        view.put("substantial", "YES");
        post(
                "/activities/" + hours.ref() + "/scrutiny/councils/"
                        + council("Moorshire").id(),
                view);

        assertThat(duties.current(hours.id()).orElseThrow().reopen())
                .containsExactlyInAnyOrder(regard.duties.Reopening.COUNCIL, regard.duties.Reopening.HEALTHWATCH);
        assertThat(get("/activities/" + hours.ref()))
                .bodyText()
                .contains("Next step: open the duty assessment again", "Healthwatch Moorshire disagrees", "R-39");
    }

    @Test
    void other_bodies_find_nothing_and_a_partner_reads() {
        Scrutineer moorshire = council("Moorshire");
        Comment comment = received(moorshire, today, false);
        Actor stranger = somebody.officer();
        for (String page : List.of(
                address,
                address + "/notification",
                address + "/assurance",
                address + "/call-ins/new",
                address + "/councils/" + moorshire.id(),
                "/scrutiny/councils/" + moorshire.id(),
                "/scrutiny/comments/" + comment.id())) {
            assertThat(as(stranger, page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(as(stranger, "/scrutiny")).bodyText().doesNotContain("Moorshire");

        activities.partner(stroke.ref(), stranger.organisation(), priya);

        assertThat(as(stranger, address))
                .hasStatusOk()
                .bodyText()
                .contains("Moorshire")
                .doesNotContain("/scrutiny/councils/");
        assertThat(as(stranger, address + "/notification")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** What is broken at a gate, with the item it is about. */
    private List<String> broken(String gate) {
        return new RulesCheck(books)
                .check(facts, stroke.ref(), Gate.named(gate), today).breaches().stream()
                        .map(breach -> breach.item() == null ? breach.rule() : breach.rule() + " " + breach.item())
                        .toList();
    }

    private Comment received(Scrutineer from, LocalDate on, boolean disagrees) {
        var taking = comments.receive(
                new Comment.Received(
                        Optional.of(from.id()),
                        Optional.of(on),
                        Optional.of(Comment.What.REPORT),
                        "People cannot get there by bus.",
                        "",
                        Optional.of(stroke.ref()),
                        disagrees),
                priya);
        return ((Comments.Taking.Taken) taking).comment();
    }

    private LocalDate workingDaysAgo(int days) {
        LocalDate day = today;
        while (WorkingDays.between(day, today) < days) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Scrutineer council(String name) {
        return recorded(Scrutineer.Kind.COUNCIL, name);
    }

    private Scrutineer recorded(Scrutineer.Kind kind, String name) {
        assertThat(post("/scrutiny/councils/new", Map.of("kind", kind.name(), "name", name)))
                .hasStatus(HttpStatus.SEE_OTHER);
        return scrutiny.scrutineers(priya).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Activity registered(String title) {
        return new Before(context)
                .registered(
                        title, "NEW_MODEL", Optional.of(today.plusDays(150)), Optional.of(today.plusDays(300)), priya);
    }

    private void assessed(Activity activity, String substantial, List<String> councils) {
        var before = new Before(context);
        Map<String, Object> given = Before.answers("PROPOSAL", 0, 0, 0, 0, 0, 0, 0);
        given.put("substantial.own", substantial);
        given.put("substantial.councils", councils);
        given.put("eia.status", "DONE");
        before.assessed(activity, given, priya);
        before.signed(activity, priya);
    }

    private MvcTestResult dossier() {
        return get("/activities/" + stroke.ref());
    }

    private static Map<String, String> days(String field, LocalDate day) {
        var days = new LinkedHashMap<String, String>();
        days.put(field + ".day", String.valueOf(day.getDayOfMonth()));
        days.put(field + ".month", String.valueOf(day.getMonthValue()));
        days.put(field + ".year", String.valueOf(day.getYear()));
        return days;
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
