package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.consultations.Consultation;
import regard.kernel.Actor;

/** Maya answers on paper-like pages: one thing at a time, no script, nothing lost. */
@AppTest
@Transactional
class AnsweringTest {

    private static final Pattern RECEIPT = Pattern.compile("([0-9A-Z]{4}-[0-9A-Z]{4})<wbr>(-[0-9A-Z]{4}-[0-9A-Z]{4})");

    @Autowired
    private Somebody somebody;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Responses responses;

    @Autowired
    private Receipts receipts;

    @Autowired
    private ResponseStore store;

    @Autowired
    private MockMvcTester web;

    private Actor priya;
    private Consultation.Open asked;
    private Optional<Cookie> cookie = Optional.empty();

    @BeforeEach
    void ask() {
        priya = somebody.officer();
        asked = Asking.with(context).open(priya);
    }

    @Test
    void from_the_first_question_to_the_receipt() {
        assertThat(get("start")).hasStatusOk().bodyText().contains("Who are you answering for?");

        assertThat(post("start", Map.of("who", "CARER", "behalf", "my dad"))).hasRedirectedUrl(address("1"));
        assertThat(get("1"))
                .bodyText()
                .contains(
                        "question 1 of 4",
                        "The centre would be at Eskwith Hospital.",
                        "Would it be easier or harder? (optional)");
        assertThat(answer("1", Map.of("answer", "HARDER"))).hasRedirectedUrl(address("2"));
        assertThat(get("2")).bodyText().contains("question 2 of 5", "Why Harder?");
        assertThat(answer("2", Map.of("answer", "The last bus <is> at 7:40pm.\nCall 07700 900123")))
                .hasRedirectedUrl(address("3"));
        assertThat(answer("3", Map.of())).hasRedirectedUrl(address("4"));
        assertThat(answer("4", Map.of("answer", "DONT_KNOW"))).hasRedirectedUrl(address("5"));
        assertThat(answer("5", Map.of("answer", "  "))).hasRedirectedUrl(address("check"));

        MvcTestResult check = get("check");
        assertThat(check)
                .bodyText()
                .contains(
                        "You answered 3 of 5 questions",
                        "Someone I support or look after: my dad",
                        "The last bus &lt;is&gt; at 7:40pm.<br>Call 07700 900123",
                        "Not provided",
                        "It looks as if you typed a phone number.",
                        "Send my answers");
        assertThat(store.rows(asked.brief().id())).isZero();

        String key = hidden(check, "key");
        assertThat(post("check", Map.of("key", key))).hasRedirectedUrl(address("about-you"));
        assertThat(post("check", Map.of("key", key))).hasRedirectedUrl(address("received?again=yes"));
        assertThat(store.rows(asked.brief().id())).isOne();

        assertThat(get("about-you")).bodyText().contains("kept apart from your answers");
        assertThat(post("about-you/questions", Map.of("age_band", "age_25_34"))).hasRedirectedUrl(address("received"));
        MvcTestResult received = get("received");
        assertThat(received).bodyText().contains("We have your answers", "REF-");
        assertThat(post("telling", Map.of("tell", "maya@"))).bodyText().contains("Error: ", "value=\"maya@\"");
        assertThat(post("telling", Map.of("tell", "maya@example.example")))
                .hasRedirectedUrl(address("received?told=yes"));
        assertThat(responses.askedToBeToldCount(asked.brief().id())).isOne();
        assertThat(responses.received(asked.brief().id())).isOne();

        var held = receipts.held(receipt(received)).orElseThrow();
        assertThat(held.response().onBehalfOf()).isEqualTo("my dad");
        assertThat(responses.comments(asked.brief().id(), Optional.empty(), 10))
                .extracting(Comment::text)
                .containsExactly("The last bus <is> at 7:40pm.\nCall 07700 900123");
    }

    @Test
    void what_cannot_be_taken_is_said_and_what_was_typed_is_still_there() {
        assertThat(post("start", Map.of("who", "ORGANISATION", "organisation", "Harbeck <Pensioners>")))
                .hasStatusOk()
                .bodyText()
                .contains("<title>Error: ", "Choose what kind of organisation", "value=\"Harbeck &lt;Pensioners>\"");
        begin();
        answer("1", Map.of("answer", "HARDER"));
        String long2001 = "x".repeat(2_001);

        assertThat(answer("2", Map.of("answer", long2001)))
                .hasStatusOk()
                .bodyText()
                .contains("Your answer has 2,001 characters. Shorten it to 2,000 or fewer", long2001);
        assertThat(answer("3", Map.of("answer", "NEVER,DAY")))
                .bodyText()
                .contains("Choose “Never”, or choose other answers, but not both");
        assertThat(answer("1", Map.of("other", "Too far"))).hasRedirectedUrl(address("2"));
        assertThat(get("check")).bodyText().contains("Something else: Too far");
    }

    @Test
    void an_answer_changed_from_the_check_page_returns_there_by_way_of_what_it_opened() {
        begin();
        answer("5", Map.of("answer", "Parking"));

        assertThat(answer("1", Map.of("answer", "OTH", "other", "Both", "from", "check")))
                .hasRedirectedUrl(address("2?from=check"));
        assertThat(answer("2", Map.of("answer", "Because", "from", "check"))).hasRedirectedUrl(address("check"));
        assertThat(get("check")).bodyText().contains("Something else: Both", "Because", "Parking");
    }

    @Test
    void two_windows_never_overwrite_each_other_silently() {
        begin();
        answer("1", Map.of("answer", "HARDER"));
        String seenByBoth = hidden(get("2"), "mark");

        post("2", Map.of("answer", "From the first window", "mark", seenByBoth));
        MvcTestResult clash = post("2", Map.of("answer", "From the second window", "mark", seenByBoth));

        assertThat(clash)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("From the first window", "From the second window");
        assertThat(post("2", Map.of("answer", "From the second window", "mark", hidden(clash, "mark"))))
                .hasRedirectedUrl(address("3"));
        assertThat(get("check")).bodyText().contains("From the second window").doesNotContain("From the first");
    }

    @Test
    void a_draft_is_come_back_to_on_another_device_and_can_be_deleted() {
        begin();
        answer("1", Map.of("answer", "HARDER", "then", "save"));
        MvcTestResult saved = get("saved");
        Code code = receipt(saved);
        cookie = Optional.empty();

        assertThat(get("check")).hasRedirectedUrl(address("start"));
        assertThat(post("return", Map.of("code", "0000-0000-0000-0000")))
                .bodyText()
                .contains("That code is not one of ours");
        assertThat(post("return", Map.of("code", code.shown().toLowerCase(java.util.Locale.ROOT))))
                .hasRedirectedUrl(address("check"));
        assertThat(get("check")).bodyText().contains("Harder");
        post("deletion", Map.of());
        cookie = Optional.empty();
        assertThat(post("return", Map.of("code", code.shown()))).bodyText().contains("not one of ours");
    }

    @Test
    void with_the_receipt_people_see_change_and_take_back_what_they_said() {
        Code code = send(Map.of("answer", "HARDER"));

        assertThat(my("", code)).bodyText().contains("Harder", "Your answers are counted.", "Take back my answers");

        assertThat(my("/changing", code)).hasRedirectedUrl(address("check"));
        answer("1", Map.of("answer", "EASIER", "from", "check"));
        MvcTestResult check = get("check");
        assertThat(post("check", Map.of("key", hidden(check, "key")))).hasRedirectedUrl(address("received"));
        assertThat(get("received")).bodyText().contains("We have your changes", "the same as before");
        assertThat(my("", code)).bodyText().contains("Easier").doesNotContain("Harder");
        assertThat(responses.received(asked.brief().id())).isOne();

        assertThat(my("/taking-back", code)).bodyText().contains("Take back your answers?");
        assertThat(web.post()
                        .uri("/my-answers/taking-back")
                        .with(somebody.visitor())
                        .param("code", code.shown())
                        .param("sure", "yes"))
                .hasRedirectedUrl("/my-answers/taken-back");
        assertThat(responses.received(asked.brief().id())).isZero();
        assertThat(my("", code))
                .bodyText()
                .contains("You took these answers back")
                .doesNotContain("Easier");
    }

    @Test
    void after_the_last_day_people_are_told_the_other_ways_and_a_receipt_still_opens() {
        Code code = send(Map.of("answer", "HARDER"));
        var doors = Asking.with(context);
        doors.consultations().withdraw(asked.brief().ref(), "The plan was dropped.", priya);
        cookie = Optional.empty();

        assertThat(get("start")).hasStatusOk().bodyText().contains("Withdrawn on", "See what this is about");
        assertThat(post("start", Map.of("who", "PUBLIC"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(my("", code)).bodyText().contains("Harder").doesNotContain("Change my answers");
    }

    @Test
    void a_question_weighs_no_more_than_6_kb_and_keeps_no_trace_of_the_machine() throws IOException {
        begin();
        MvcTestResult page = get("1");

        assertThat(gzip(body(page))).isLessThan(6_000);
        assertThat(cookie).isPresent();
        assertThat(page).headers().hasValue(HttpHeaders.CACHE_CONTROL, "no-store");
        assertThat(body(page)).doesNotContain("nhsuk-header__navigation-list");
    }

    @Test
    void addresses_nobody_has_are_not_found() {
        begin();

        assertThat(get("99")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("0")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get().uri("/involvements/PI-1999-0001/answers/start")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(web.get()
                        .uri("/involvements/"
                                + Asking.with(context).draft(priya).brief().ref() + "/answers/start"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private void begin() {
        assertThat(post("start", Map.of("who", "PUBLIC"))).hasRedirectedUrl(address("1"));
    }

    private Code send(Map<String, String> first) {
        begin();
        answer("1", first);
        post("check", Map.of("key", hidden(get("check"), "key")));
        return receipt(get("received"));
    }

    private MvcTestResult answer(String number, Map<String, String> form) {
        var all = new java.util.HashMap<>(form);
        all.put("mark", hidden(get(number), "mark"));
        return post(number, all);
    }

    private MvcTestResult get(String step) {
        var request = web.get().uri(address(step));
        cookie.ifPresent(request::cookie);
        return request.exchange();
    }

    private MvcTestResult post(String step, Map<String, String> form) {
        var request = web.post().uri(address(step)).with(somebody.visitor());
        form.forEach(
                (name, value) -> request.param(name, name.equals("answer") ? value.split(",") : new String[] {value}));
        cookie.ifPresent(request::cookie);
        return keepCookie(request.exchange());
    }

    private MvcTestResult my(String step, Code code) {
        var request =
                web.post().uri("/my-answers" + step).with(somebody.visitor()).param("code", code.shown());
        cookie.ifPresent(request::cookie);
        return keepCookie(request.exchange());
    }

    private MvcTestResult keepCookie(MvcTestResult result) {
        result.getResponse().getHeaders(HttpHeaders.SET_COOKIE).stream()
                .filter(header -> header.startsWith(HeldCodes.NAME))
                .findFirst()
                .ifPresent(header -> {
                    assertThat(header).contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
                    cookie = Optional.of(
                            new Cookie(HeldCodes.NAME, header.substring(header.indexOf('=') + 1, header.indexOf(';'))));
                });
        return result;
    }

    private String address(String step) {
        return "/involvements/" + asked.brief().ref() + "/answers/" + step;
    }

    private static String hidden(MvcTestResult page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body(page));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static Code receipt(MvcTestResult page) {
        var found = RECEIPT.matcher(body(page));
        assertThat(found.find()).as("a code on the page").isTrue();
        return Code.typed(found.group(1) + found.group(2)).orElseThrow();
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
