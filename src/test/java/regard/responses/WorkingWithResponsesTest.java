package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import regard.consultations.Consultation;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.questionnaires.Answer;
import regard.responses.Receiving.Received;

/** What Priya does with responses: reads them, keys in those on paper, decides on late ones, takes figures away. */
@AppTest
@Transactional
class WorkingWithResponsesTest {

    @Autowired
    private Somebody somebody;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Activities activities;

    @Autowired
    private Responses responses;

    @Autowired
    private ResponseFacts facts;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Clock clock;

    private Actor priya;
    private Consultation.Open asked;

    @BeforeEach
    void ask() {
        priya = somebody.officer();
        asked = Asking.with(context).open(priya);
    }

    @Test
    void before_anybody_answers_the_page_says_so() {
        assertThat(get("", priya)).hasStatusOk().bodyText().contains("No responses yet.", "Open, self-selected.");
        assertThat(get("/questions/Q1", priya)).hasStatusOk().bodyText().contains("Nobody has answered");
    }

    @Test
    void counts_and_each_response_stand_on_one_page_that_never_grows() {
        IntStream.range(0, 30)
                .forEach(i -> receive(
                        RespondentType.PUBLIC, Map.of("Q5", new Answer.Words("Comment number " + i)), "key-" + i));

        assertThat(get("", priya))
                .hasStatusOk()
                .bodyText()
                .contains("<dd>30</dd>", "Comment number 29", "Comment number 5", "?before=6#each")
                .doesNotContain("Comment number 4<");
        assertThat(get("?before=6", priya)).bodyText().contains("Comment number 4", "Comment number 0");
    }

    @Test
    void the_chart_the_table_and_the_file_have_the_same_figures() {
        IntStream.range(0, 8)
                .forEach(i -> receive(
                        i < 2 ? RespondentType.CARER : RespondentType.PATIENT,
                        Map.of(
                                "Q1",
                                new Answer.Choice(i < 6 ? "HARDER" : "EASIER", ""),
                                "Q4",
                                new Answer.Choice(i % 2 == 0 ? "AGREE" : "DONT_KNOW", "")),
                        "key-" + i));
        receive(RespondentType.PUBLIC, Map.of("Q5", new Answer.Words("Only words")), "words");

        assertThat(get("/questions/Q1", priya))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "“Harder” was chosen most often: by 6 of the 8 who answered (75%).",
                        "8 of 9 answered this question. Open, self-selected.", "a consultation is not a vote");
        assertThat(body(get("/questions/Q1/figures.csv", priya))).isEqualTo("""
                        code,answer,people,share,base,sample\r
                        EASIER,Easier,2,25%,8,"Open, self-selected."\r
                        HARDER,Harder,6,75%,8,"Open, self-selected."\r
                        OTH,Something else,0,0%,8,"Open, self-selected."\r
                        """);
        assertThat(get("/questions/Q4", priya)).hasStatusOk().bodyText().contains("Carer", "Patient");
        assertThat(get("/questions/Q5", priya)).hasStatusOk().bodyText().contains("Only words");
        assertThat(get("/questions/Q9", priya)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void under_the_figures_some_of_each_side_say_why_word_for_word() {
        for (String answer : List.of("HARDER", "HARDER", "HARDER", "EASIER")) {
            receive(
                    RespondentType.PATIENT,
                    Map.of(
                            "Q1",
                            new Answer.Choice(answer, ""),
                            "Q2",
                            new Answer.Words("It is " + answer + " <for me>.")),
                    java.util.UUID.randomUUID().toString());
        }

        assertThat(get("/questions/Q1", priya))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Why people said so",
                        "Among the 3 people who said “Harder”",
                        "It is HARDER &lt;for me&gt;.",
                        "From the 1 person who said “Easier”",
                        "It is EASIER &lt;for me&gt;.")
                .containsOnlyOnce("It is EASIER");
    }

    @Test
    void a_paper_response_is_keyed_in_once_however_often_the_form_is_sent() {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> form = Map.ofEntries(
                Map.entry("key", "a-key"),
                Map.entry("channel", "PAPER"),
                Map.entry("type", "CARER"),
                Map.entry("received.day", "" + today.getDayOfMonth()),
                Map.entry("received.month", "" + today.getMonthValue()),
                Map.entry("received.year", "" + today.getYear()),
                Map.entry("Q1", "HARDER"),
                Map.entry("Q5", "Word for word"));

        assertThat(get("/new", priya)).hasStatusOk().bodyText().contains("How did it come?", "Would it be easier");
        assertThat(post("/new", Map.of("key", "a-key", "Q5", "Kept words"), priya))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Choose how it came", "Enter the day it reached you", "Kept words");
        MvcTestResult first = post("/new", form, priya);
        MvcTestResult second = post("/new", form, priya);

        assertThat(first).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(responses.received(asked.brief().id())).isOne();
        assertThat(get("", priya)).bodyText().contains("Carer, On paper", "Word for word");
    }

    @Test
    void a_late_response_is_considered_or_refused_with_a_reason_and_rule_R_28_knows() {
        Received late = (Received) responses.keyIn(
                ref(),
                Submission.of(Channel.LETTER, RespondentType.PATIENT, Asking.ANSWERS)
                        .receivedAt(clock.instant().plus(Duration.ofDays(100))),
                "late",
                priya);
        String path = "/" + late.reference();

        assertThat(get("", priya)).bodyText().contains("1 response came late", late.reference());
        assertThat(post(path + "/late", Map.of("decision", "refuse"), priya))
                .bodyText()
                .contains("Enter the reason. The person will see it");
        assertThat(facts.of(ref()))
                .isEqualTo(Map.of("responses", Map.of("late", List.of(Map.of("id", late.reference())))));
        assertThat(post(path + "/late", Map.of("decision", "refuse", "reason", "The board met on 2 May."), priya))
                .hasRedirectedUrl("/activities/" + ref() + "/responses" + path);

        assertThat(get(path, priya)).bodyText().contains("Late, refused", "The board met on 2 May.");
        assertThat(web.post().uri("/my-answers").with(somebody.visitor()).param("code", late.receipt()))
                .bodyText()
                .contains("could not be considered", "The board met on 2 May.");
        assertThat(responses.received(asked.brief().id())).isZero();
        assertThat(facts.of(ref()).toString()).contains("REFUSED", "The board met on 2 May.");
    }

    @Test
    void a_file_never_runs_in_a_spreadsheet_and_never_cuts() {
        String text = "  =cmd|' /C calc'!A0";
        receive(
                RespondentType.PATIENT,
                Map.of(
                        "Q1", new Answer.Choice("OTH", "@SUM(1)"),
                        "Q3", new Answer.Choices(List.of("DAY"), ""),
                        "Q5", new Answer.Words(text)),
                "one");

        MvcTestResult file = get("/export/wide.csv", priya);
        String wide = body(file);

        assertThat(file)
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"" + ref() + "-responses.csv\"");
        assertThat(wide.lines().findFirst())
                .hasValue(
                        "response_id,external_id,submitted_at,channel,respondent_type,organisation,language,version,late,"
                                + "duplicate_of,campaign_group,excluded_reason,Q1,Q1.other,Q2,Q3.DAY,Q3.EVENING,Q3.NEVER,Q4,Q5");
        assertThat(wide).contains(",OTH,'@SUM(1),,1,0,0,,'" + text + "\r\n");
        assertThat(body(get("/export/long.csv", priya)))
                .contains(",Q1,OTH,'@SUM(1),1\r\n", ",Q3,DAY,,1\r\n", ",Q5,,'" + text + ",1\r\n");
        assertThat(body(get("/export/dictionary.csv", priya)))
                .contains("Q3.EVENING,Q3,SELECT_MANY,EVENING,In the evening");
    }

    @Test
    void partners_see_counts_alone_and_strangers_nothing() {
        Received received = receive(RespondentType.PATIENT, Asking.ANSWERS, "one");
        Actor stranger = somebody.officer();
        Actor partner = somebody.officer();
        activities.partner(ref(), partner.organisation(), priya);
        Actor lay = somebody.of(priya.organisation(), "Owen Price", Role.LAY);

        assertThat(get("", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/questions/Q1", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/export/wide.csv", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("", partner))
                .hasStatusOk()
                .bodyText()
                .contains("<dd>1</dd>")
                .doesNotContain("Two buses", "Key in");
        assertThat(get("/questions/Q2", partner)).hasStatusOk().bodyText().doesNotContain("Two buses");
        assertThat(get("/" + received.reference(), partner)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/export/wide.csv", partner)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/" + received.reference(), lay))
                .hasStatusOk()
                .bodyText()
                .contains("Two buses each way.");
        assertThat(get("/export/wide.csv", lay)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Received receive(RespondentType type, Map<String, Answer> answers, String key) {
        return (Received) responses.receive(ref(), Submission.online(type, answers), key);
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get()
                .uri("/activities/" + ref() + "/responses" + path)
                .with(somebody.as(actor))
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form, Actor actor) {
        var request =
                web.post().uri("/activities/" + ref() + "/responses" + path).with(somebody.as(actor));
        form.forEach(request::param);
        return request.exchange();
    }

    private String ref() {
        return asked.brief().ref();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
