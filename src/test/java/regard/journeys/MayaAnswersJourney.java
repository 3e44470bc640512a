package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.consultations.Consultations;
import regard.consultations.Opening;
import regard.consultations.ReadyToOpen;
import regard.consultations.Terms;
import regard.kernel.Actor;
import regard.kernel.Period;
import regard.opportunities.Opportunities;
import regard.opportunities.PublicPage;
import regard.opportunities.Publishing;
import regard.questionnaires.Definition;
import regard.questionnaires.Questionnaires;
import regard.responses.Responses;

/** Maya has a phone, no mouse and no scripts. She says her piece, and keeps the code of her receipt. */
@AppTest
class MayaAnswersJourney {

    private static final long KB = 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Responses responses;

    @Autowired
    private Clock clock;

    @Test
    void she_answers_at_320_pixels_by_keyboard_alone_without_scripts() {
        String ref = anOpenConsultation();
        try (var maya = new Someone("http://127.0.0.1:" + port, false, 320)) {
            maya.opens("/involvements/" + ref);
            maya.tabsTo("Start now");
            maya.entersAndWaits();
            maya.sees("Who are you answering for?");
            maya.tabsTo("Myself, as someone who uses this care");
            maya.presses("Space");
            maya.tabsTo("Continue");
            maya.entersAndWaits();
            maya.sees("Which site would you choose?");
            maya.tabsTo("Northvale");
            maya.presses("Space");
            maya.tabsTo("Continue");
            maya.entersAndWaits();
            maya.sees("Why is that?");
            maya.tabsTo("textarea");
            maya.page().keyboard().type("There is a bus to Northvale, and none to Eskwith.");
            maya.tabsTo("Continue");
            maya.entersAndWaits();
            maya.sees("Check your answers", "There is a bus to Northvale");
            maya.tabsTo("Send my answers");
            maya.entersAndWaits();
            maya.sees("Your answers are sent");
            maya.tabsTo("Go to my receipt code");
            maya.entersAndWaits();
            maya.sees("We have your answers", "Your receipt code");
            maya.takesPictureAs("maya-has-a-receipt");
        }
        var consultation = consultations.find(ref).orElseThrow().brief().id();
        assertThat(responses.comments(consultation, Optional.empty(), 10))
                .singleElement()
                .satisfies(comment ->
                        assertThat(comment.text()).isEqualTo("There is a bus to Northvale, and none to Eskwith."));
    }

    /** Service conventions, 13: what the first view of a public page may weigh, compressed, and the second. */
    @Test
    void the_pages_she_is_sent_are_light_and_ask_nobody_else() {
        String ref = anOpenConsultation();
        String base = "http://127.0.0.1:" + port;
        for (String path : List.of("/", "/involvements/" + ref)) {
            try (var context = Browser.context(true, 390)) {
                FirstView first = light(FirstView.of(context, base, path), 14 * KB);
                assertThat(first.bytes("stylesheet")).as("CSS of " + path).isBetween(1L, 32 * KB);
                assertThat(first.bytes("script")).as("script of " + path).isBetween(1L, 16 * KB);

                FirstView second = FirstView.of(context, base, path);
                assertThat(second.bytes()).as("a second view of " + path).isLessThanOrEqualTo(15 * KB);
                assertThat(second.fetched()).hasSizeLessThanOrEqualTo(2);
            }
        }
        try (var context = Browser.context(true, 390);
                var page = context.newPage()) {
            page.navigate(base + "/involvements/" + ref + "/answers/start");
            page.getByLabel("Myself, as someone who uses this care").check();
            page.getByText("Continue").click();
            page.waitForURL("**/answers/1");
            light(FirstView.of(context, base, "/involvements/" + ref + "/answers/1"), 6 * KB);
        }
    }

    private static FirstView light(FirstView view, long html) {
        assertThat(view.elsewhere()).isEmpty();
        assertThat(view.reports()).isZero();
        assertThat(view.bytes("document")).as("HTML: " + view.fetched()).isBetween(1L, html);
        assertThat(view.bytes("image")).as("images: " + view.fetched()).isLessThanOrEqualTo(30 * KB);
        assertThat(view.bytes()).as("all: " + view.fetched()).isLessThanOrEqualTo(90 * KB);
        assertThat(view.fetched()).hasSizeLessThanOrEqualTo(8);
        return view;
    }

    private String anOpenConsultation() {
        Actor priya = somebody.officer();
        LocalDate today = LocalDate.now(clock);
        var registered = (Registering.Registered) activities.register(
                new Registration(
                        "Where the new clinic goes " + UUID.randomUUID(),
                        "Two sites are possible.",
                        "One clinic.",
                        "A second one.",
                        "SERVICE_CHANGE",
                        List.of("Northvale"),
                        List.of("GP care"),
                        Optional.empty(),
                        Optional.of(today.plusDays(150)),
                        Optional.of(today.plusDays(180))),
                priya);
        String ref = registered.activity().ref();
        var next = new PublicPage.Next(
                "The board",
                Optional.of(today.plusDays(180)),
                Optional.of(today.plusDays(160)),
                Optional.of(today.plusDays(400)));
        opportunities.write(
                ref,
                new PublicPage(
                        "Where the new clinic goes",
                        "Two sites are possible.",
                        "We plan a second clinic.",
                        List.of("Northvale"),
                        List.of("GP care"),
                        List.of(),
                        List.of(),
                        List.of("Which site"),
                        List.of(new PublicPage.Fixed("The money", "It is set.")),
                        new PublicPage.Ways("Call us.", "Ask for a form.", "", "", "", "", "", "We pay travel."),
                        next,
                        List.of()),
                priya);
        assertThat(opportunities.publish(ref, "", priya)).isInstanceOf(Publishing.Published.class);
        consultations.draft(ref, priya);
        var definition = Definition.read("""
                {"schema": "regard-questionnaire/1", "id": "QN-1", "version": 1, "languages": ["en"], "defaultLanguage": "en",
                 "sections": [{"id": "S1", "title": {"en": "Your view"}, "items": [
                   {"id": "Q1", "type": "SELECT_ONE", "text": {"en": "Which site would you choose?"},
                    "options": [{"code": "N", "text": {"en": "Northvale"}}, {"code": "E", "text": {"en": "Eskwith"}}]},
                   {"id": "Q2", "type": "WHY", "of": "Q1", "text": {"en": "Why is that?"}}]}]}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        consultations.ask(ref, questionnaires.draft(definition, priya).id(), priya);
        var terms = Terms.of(new Period(today, today.plusDays(90)));
        ReadyToOpen.make(context, ref, priya);
        assertThat(consultations.open(ref, terms, priya)).isInstanceOf(Opening.Opened.class);
        return ref;
    }
}
