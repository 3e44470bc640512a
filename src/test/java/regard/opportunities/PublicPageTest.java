package regard.opportunities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import regard.activities.ActivityState;
import regard.consultations.Consultations;
import regard.consultations.Material;
import regard.consultations.Materials;
import regard.consultations.Opening;
import regard.consultations.ReadyToOpen;
import regard.consultations.Terms;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;

@AppTest
@Transactional
class PublicPageTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Clock clock;

    private Actor priya;
    private Activity activity;

    @BeforeEach
    void an_activity_with_a_question() {
        priya = somebody.officer();
        activity = register("GP care in the evenings");
    }

    @Test
    void nobody_outside_sees_a_draft_or_an_unknown_reference() {
        opportunities.write(activity.ref(), complete(), priya);
        opportunities.publish(activity.ref(), "", priya);

        assertThat(get("/involvements/" + activity.ref())).hasStatus(404);
        assertThat(get("/api/v1/opportunities/" + activity.ref())).hasStatus(404);
        assertThat(get("/api/v1/opportunities/PI-1999-0001")).hasStatus(404);
        assertThat(get("/involvements")).hasStatusOk().bodyText().doesNotContain(activity.ref());
    }

    @Test
    void an_open_involvement_says_what_can_change_and_by_when_people_hear() {
        opportunities.write(activity.ref(), complete(), priya);
        opportunities.publish(activity.ref(), "", priya);
        open();

        assertThat(get("/involvements/" + activity.ref()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Where we are",
                        "We are here",
                        "Start now",
                        "/involvements/" + activity.ref() + "/answers/start",
                        "how many places there are",
                        "The total, £4.6 million a year",
                        "Board meeting in public",
                        "By phone",
                        "Not yet: we are still listening.",
                        "What would be worse");
    }

    @Test
    void r_16_what_people_are_given_can_be_read_from_the_first_day_and_not_before() {
        fine(context.getBean(Materials.class)
                .put(
                        activity.ref(),
                        "Consultation document",
                        "What may change.\n\nThe hours <b>could</b> be longer.",
                        priya));
        fine(context.getBean(Access.class)
                .provide(
                        activity.ref(),
                        new FormatProvided("EASY_READ", Optional.of(LocalDate.now(clock)), Optional.empty()),
                        priya));
        Material document = context.getBean(Materials.class).list(activity).getFirst();
        String address = "/involvements/" + activity.ref() + "/documents/" + document.id();
        assertThat(get(address)).hasStatus(404);

        open();

        assertThat(get("/involvements/" + activity.ref()))
                .hasStatusOk()
                .bodyText()
                .contains("Consultation document", address, "Easy read: call or write, and we send it");
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("What may change.", "The hours &lt;b&gt;could&lt;/b&gt; be longer.");
        assertThat(get(address.replace(document.id().toString(), "not-a-document")))
                .hasStatus(404);
        assertThat(get("/involvements/" + activity.ref() + "/documents/"
                        + priya.person().value()))
                .hasStatus(404);
    }

    @Test
    void a_public_page_sets_no_cookie_and_is_not_sent_twice() {
        open();

        MvcTestResult first = get("/involvements/" + activity.ref());
        assertThat(first).hasStatusOk().doesNotContainHeader("Set-Cookie");
        String tag = first.getResponse().getHeader("ETag");
        assertThat(tag).startsWith("W/");
        assertThat(first.getResponse().getHeader("Cache-Control"))
                .contains("public", "max-age=60", "stale-while-revalidate=300");
        assertThat(web.get()
                        .uri("/involvements/" + activity.ref())
                        .header("If-None-Match", String.valueOf(tag))
                        .exchange())
                .hasStatus(304);
    }

    @Test
    void a_page_without_a_way_that_needs_no_internet_cannot_be_published() {
        opportunities.write(activity.ref(), complete().withWays(PublicPage.Ways.NONE), priya);

        assertThat(opportunities.publish(activity.ref(), "", priya))
                .isInstanceOfSatisfying(
                        Publishing.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("opportunities.ways.missing"));
    }

    @Test
    void opening_publishes_what_is_known_if_nobody_wrote_the_page() {
        open();

        assertThat(get("/involvements/" + activity.ref()))
                .hasStatusOk()
                .bodyText()
                .contains(activity.title(), "0808 157 0192", "Freepost NORTHVALE HAVE YOUR SAY");
    }

    @Test
    void a_withdrawn_involvement_keeps_its_page_and_leaves_the_register() {
        open();
        consultations.withdraw(activity.ref(), "The hospital no longer plans to move the clinic.", priya);

        assertThat(get("/involvements/" + activity.ref()))
                .hasStatusOk()
                .bodyText()
                .contains("Withdrawn on", "The hospital no longer plans to move the clinic.")
                .doesNotContain("Start now");
        assertThat(get("/api/v1/opportunities/" + activity.ref())).hasStatus(404);
        assertThat(opportunities.list(Filter.NOTHING, Opportunity.Cursor.START, 500))
                .extracting(Opportunity::ref)
                .doesNotContain(activity.ref());
    }

    @Test
    void a_change_after_opening_stands_on_the_page_for_those_who_read_it_before() {
        opportunities.write(activity.ref(), complete(), priya);
        opportunities.publish(activity.ref(), "", priya);
        open();
        opportunities.write(activity.ref(), complete().withOptions(List.of()), priya);
        assertThat(get("/involvements/" + activity.ref())).bodyText().contains("B: 3 larger centres");

        opportunities.publish(activity.ref(), "We put right the bus times for option B.", priya);

        assertThat(get("/involvements/" + activity.ref()))
                .bodyText()
                .contains("Changes to this page", "We put right the bus times for option B.")
                .doesNotContain("B: 3 larger centres");
    }

    @Test
    void the_register_finds_by_place_status_and_way() {
        opportunities.write(activity.ref(), complete(), priya);
        opportunities.publish(activity.ref(), "", priya);
        open();

        assertThat(refs("Eskwith", "open", "")).contains(activity.ref());
        assertThat(refs("eskw", "open", "PHONE")).contains(activity.ref());
        assertThat(refs("Timbuktu", "open", "")).doesNotContain(activity.ref());
        assertThat(refs("", "closed", "")).doesNotContain(activity.ref());
        assertThat(refs("", "open", "BSL")).doesNotContain(activity.ref());
        assertThat(get("/involvements?place=Timbuktu&status=open"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing matches near Timbuktu");
    }

    @Test
    void what_somebody_searches_for_comes_back_as_words_never_as_markup() {
        assertThat(get("/involvements?place=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22'%26"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<img src=x");
    }

    @Test
    void the_list_goes_on_where_it_ended() {
        open();
        Activity second = register("Getting hearing aids mended");
        open(second, 90);
        Activity third = register("Your first weeks with a new baby");
        open(third, 91);

        var first = opportunities.list(Filter.NOTHING.in(Stage.OPEN), Opportunity.Cursor.START, 2);
        var rest = opportunities.list(
                Filter.NOTHING.in(Stage.OPEN),
                Cursors.parse(first.getLast().cursor().text()).orElseThrow(),
                500);

        assertThat(first)
                .extracting(Opportunity::ref)
                .doesNotContainAnyElementsOf(rest.stream().map(Opportunity::ref).toList());
        assertThat(opportunities.list(Filter.NOTHING.in(Stage.OPEN), Opportunity.Cursor.START, 500))
                .hasSize(2 + rest.size());
    }

    @Test
    void the_read_api_gives_what_the_contract_names() {
        opportunities.write(activity.ref(), complete(), priya);
        opportunities.publish(activity.ref(), "", priya);
        open();

        var json = assertThat(get("/api/v1/opportunities/" + activity.ref()))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.status").isEqualTo("open");
        json.extractingPath("$.nonDigital.phone").asString().contains("0808");
        json.extractingPath("$.nonDigital.inPerson").isNull();
        json.extractingPath("$.whereWeAre").isEqualTo("Open for your views");
        json.extractingPath("$.whatNext").asString().startsWith("Reading what you said: Report here by ");
        json.extractingPath("$.documents").asArray().isEmpty();
        json.extractingPath("$.opensAt")
                .asString()
                .startsWith(LocalDate.now(clock).toString());
        assertThat(get("/api/v1/opportunities?status=open&limit=1")
                        .getResponse()
                        .getHeader("Cache-Control"))
                .isEqualTo("public, max-age=60");
        assertThat(get("/api/v1/opportunities?limit=101")).hasStatus(422);
        assertThat(get("/api/v1/opportunities?status=sideways")).hasStatus(422);
        assertThat(get("/api/v1/organisations")).hasStatusOk().bodyText().contains("\"validFrom\":\"2022-07-01\"");
    }

    @Test
    void feed_and_calendar_name_what_is_open() {
        opportunities.write(activity.ref(), complete(), priya);
        opportunities.publish(activity.ref(), "", priya);
        open();

        assertThat(get("/feeds/opportunities.atom"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "urn:uuid:" + activity.id().value(),
                        "<title>" + complete().title() + "</title>");
        assertThat(get("/calendar/opportunities.ics"))
                .hasStatusOk()
                .bodyText()
                .contains("UID:" + activity.ref() + "@regard", "BEGIN:VCALENDAR\r\n");
        assertThat(get("/calendar/events.ics")).bodyText().contains("LOCATION:Harbeck Library");
    }

    @Test
    void the_steps_go_on_with_the_life_of_the_activity() {
        open();
        consultations.close(activity.ref(), "Everybody answered.", priya);
        assertThat(here()).isEqualTo("Reading what you said");

        activities.reach(activity.id(), ActivityState.DECIDED, priya);

        assertThat(here()).isEqualTo("Telling you what happened");
        assertThat(opportunities.find(activity.ref()).orElseThrow().stage()).isEqualTo(Stage.DECIDED);
    }

    @Test
    void the_home_page_and_the_pages_across_all_involvements_stand() {
        open();

        assertThat(get("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Have your say on NHS services near you", activity.title());
        assertThat(get("/?place=Nowhere")).hasStatusOk().bodyText().contains("Open now near Nowhere");
        for (String address :
                List.of("/events", "/decisions", "/how-we-involve-people", "/involvements?status=decided")) {
            assertThat(get(address)).as(address).hasStatusOk().doesNotContainHeader("Set-Cookie");
        }
    }

    @Test
    void a_stranger_cannot_write_the_page() {
        Actor stranger = somebody.officer();

        assertThatThrownBy(() -> opportunities.write(activity.ref(), complete(), stranger))
                .isInstanceOf(NotFound.class);
        assertThat(web.get()
                        .uri("/activities/" + activity.ref() + "/public-page")
                        .with(somebody.as(stranger))
                        .exchange())
                .hasStatus(404);
    }

    private Object here() {
        return opportunities
                .find(activity.ref())
                .map(opportunity -> Step.of(
                        opportunity.page(),
                        activities.get(activity.id()),
                        activities.life(activity.id()),
                        consultations.of(activity.id()).orElseThrow(),
                        LocalDate.now(clock),
                        regard.ui.Words.english()))
                .orElseThrow()
                .stream()
                .filter(Step::here)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<String> refs(String place, String status, String method) {
        return opportunities.list(Filter.of(place, status, null, null, method), Opportunity.Cursor.START, 500).stream()
                .map(Opportunity::ref)
                .toList();
    }

    private MvcTestResult get(String address) {
        return web.get().uri(java.net.URI.create(address)).exchange();
    }

    private void open() {
        open(activity, 84);
    }

    private void open(Activity which, int days) {
        ReadyToOpen.asking(context, which.ref(), priya);
        LocalDate today = LocalDate.now(clock);
        assertThat(consultations.open(which.ref(), Terms.of(new Period(today, today.plusDays(days - 1L))), priya))
                .isInstanceOf(Opening.Opened.class);
    }

    private Activity register(String title) {
        return new Before(context).registered(title, "CONTRACT_END", priya);
    }

    private PublicPage complete() {
        LocalDate today = LocalDate.now(clock);
        return new PublicPage(
                "GP care in the evenings and at weekends",
                "When your GP practice is closed and you need someone the same evening, where should you go? Nothing is decided.",
                "Today 6 sites see people from 6:30pm to 8pm.\n\nTwo of them had no doctor on 1 evening in 5.",
                List.of("Northvale", "Eskwith", "Moorshire"),
                List.of("GP care"),
                List.of(),
                List.of(new PublicPage.Choice(
                        "B: 3 larger centres",
                        "Every day to 10pm.",
                        "Open on Sundays",
                        "11,200 people would be more than 30 minutes away by bus",
                        "£4.0 million")),
                List.of("how many places there are, and where"),
                List.of(new PublicPage.Fixed(
                        "The total, £4.6 million a year",
                        "Spending more here would mean less for daytime appointments.")),
                new PublicPage.Ways("Call free 0808 157 0192.", "Call and we post it.", "", "", "", "", "", ""),
                new PublicPage.Next(
                        "Board meeting in public",
                        Optional.of(today.plusDays(160)),
                        Optional.of(today.plusDays(180)),
                        Optional.empty()),
                List.of(new PublicPage.Meeting(
                        today.plusDays(4), "2pm to 4pm", "Harbeck Library", "Step-free, hearing loop.")));
    }

    private static void fine(List<Problem> problems) {
        assertThat(problems).isEmpty();
    }
}
