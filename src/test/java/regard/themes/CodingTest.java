package regard.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.ActivityState;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.Role;

@AppTest
@Transactional
class CodingTest {

    @Autowired
    private Themes themes;

    @Autowired
    private Coders coders;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Activities activities;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    private Actor priya;
    private Actor jon;
    private Said said;
    private Consultation consultation;
    private ConsultationId id;
    private String ref;

    @BeforeEach
    void a_consultation_with_a_code_frame() {
        priya = somebody.officer();
        jon = somebody.of(priya.organisation(), "Jon Whitby", Role.STAFF);
        said = new Said(context);
        consultation = said.open(priya);
        id = consultation.brief().id();
        ref = consultation.brief().ref();
        themes.frame(
                ref,
                List.of(
                        Naming.of("Getting there", "Buses, driving and parking."),
                        Naming.of("Waiting", "How long it takes, and knowing how long.")),
                priya);
    }

    @Test
    void suggested_alternatives_is_always_a_code() {
        assertThat(themes.frame(id).orElseThrow().codes())
                .extracting(Code::code)
                .containsExactly("GETTING_THERE", "WAITING", Code.SUGGESTED_ALTERNATIVES);
    }

    @Test
    void what_is_coded_is_counted_by_comments_and_by_people_and_one_with_no_words_counts_as_coded_R_31() {
        said.words(consultation, "Two buses each way.");
        said.words(consultation, "I waited four hours.");
        said.choice(consultation, "HARDER");
        themes.takeIn(id);
        assertThat(themes.progress(id).open()).isEqualTo(2);

        long first = coders.next(id, priya).orElseThrow();
        coders.code(ref, first, codes("GETTING_THERE", "WAITING"), priya);
        coders.code(ref, first, codes("WAITING"), priya);
        long second = coders.next(id, priya).orElseThrow();
        coders.leaveOut(ref, second, "About another consultation.", priya);

        Progress progress = themes.progress(id);
        assertThat(progress.received()).isEqualTo(3);
        assertThat(progress.coded()).isEqualTo(2);
        assertThat(progress.leftOut()).isEqualTo(1);
        assertThat(progress.isFinished()).isTrue();
        assertThat(themes.counts(id))
                .extracting(count -> count.code().code() + " " + count.comments() + " " + count.people())
                .containsExactly("WAITING 1 1", "GETTING_THERE 0 0", "SUGGESTED_ALTERNATIVES 0 0");
    }

    @Test
    void two_people_code_a_tenth_without_seeing_each_other_and_their_agreement_is_shown() {
        IntStream.range(0, 60).forEach(i -> said.words(consultation, "Comment number " + i));
        themes.takeIn(id);
        int coded = 0;
        for (var next = coders.next(id, priya); next.isPresent(); next = coders.next(id, priya)) {
            coders.code(ref, next.get(), codes("GETTING_THERE"), priya);
            coded++;
        }
        assertThat(coded).isEqualTo(60);

        int twice = 0;
        for (var next = coders.next(id, jon); next.isPresent(); next = coders.next(id, jon)) {
            assertThat(coders.read(id, next.get(), jon).orElseThrow().own(jon)).isEmpty();
            coders.code(ref, next.get(), twice == 0 ? codes("WAITING") : codes("GETTING_THERE"), jon);
            twice++;
        }

        Progress progress = themes.progress(id);
        assertThat(progress.codedTwice()).isEqualTo(twice);
        if (twice > 0) {
            assertThat(progress.codedAlike()).isEqualTo(twice - 1);
            CommentToCode differing = coders.differing(id, 0, 10).getFirst();
            assertThat(web.get()
                            .uri("/activities/" + ref + "/coding/" + differing.number())
                            .with(somebody.as(priya)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("2 people read this differently");
            coders.code(ref, differing.number(), codes("WAITING"), priya);
            assertThat(themes.progress(id).toSettle()).isZero();
            assertThat(themes.counts(id).stream()
                            .filter(count -> count.code().code().equals("WAITING"))
                            .findFirst()
                            .orElseThrow()
                            .comments())
                    .isEqualTo(1);
        }
    }

    @Test
    void what_was_taken_back_after_it_was_coded_leaves_every_count() {
        var held = said.words(consultation, "Two buses each way.");
        said.words(consultation, "No bus at all.");
        themes.takeIn(id);
        coders.code(ref, 1, codes("GETTING_THERE", "WAITING"), priya);
        coders.code(ref, 2, codes("GETTING_THERE"), priya);

        assertThat(web.post()
                        .uri("/my-answers/taking-back")
                        .param("code", held.receipt())
                        .param("sure", "yes")
                        .with(somebody.visitor()))
                .hasStatus(303);

        assertThat(themes.counts(id))
                .extracting(count -> count.code().code() + " " + count.comments() + " " + count.people())
                .containsExactly("GETTING_THERE 1 1", "WAITING 0 0", "SUGGESTED_ALTERNATIVES 0 0");
        Progress progress = themes.progress(id);
        assertThat(progress.received()).isEqualTo(1);
        assertThat(progress.coded()).isEqualTo(1);
        assertThat(progress.comments()).isEqualTo(1);
        assertThat(progress.commentsCoded()).isEqualTo(1);
        assertThat(progress.isFinished()).isTrue();
        assertThat(themes.of(id, held.response())).isEmpty();
    }

    @Test
    void a_loader_codes_many_at_once_and_again_as_a_second_person() {
        var responses = IntStream.range(0, 40)
                .mapToObj(i -> said.words(consultation, "Comment number " + i).response())
                .toList();
        themes.takeIn(id);
        var coded = responses.stream()
                .map(response -> new Coded(response, "Q2", Set.of("WAITING")))
                .toList();

        assertThat(themes.code(id, coded, priya)).isEqualTo(40);
        assertThat(themes.code(id, coded, priya)).isZero();
        int twice = themes.code(id, coded, jon);

        assertThat(themes.progress(id).codedTwice()).isEqualTo(twice);
        assertThat(themes.progress(id).codedAlike()).isEqualTo(twice);
        assertThat(themes.counts(id).getFirst().people()).isEqualTo(40);
        assertThat(themes.of(id, responses.getFirst())).hasSize(1);
    }

    @Test
    void the_screen_shows_the_comment_large_with_its_codes_and_the_next_comes_after_saving() {
        said.words(consultation, "Two buses each way. <b>Why</b>?");
        themes.takeIn(id);

        assertThat(web.get().uri("/activities/" + ref + "/coding").with(somebody.as(priya)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Two buses each way. &lt;b&gt;Why&lt;/b&gt;?",
                        "0 of 1 comments read.",
                        "Getting there",
                        "Other ideas people suggested");
        assertThat(web.post()
                        .uri("/activities/" + ref + "/coding/1")
                        .param(
                                "code",
                                codes("WAITING").iterator().next().value().toString())
                        .with(somebody.as(priya)))
                .hasStatus(303)
                .hasHeader("Location", "/activities/" + ref + "/coding");
        assertThat(web.get().uri("/activities/" + ref + "/coding").with(somebody.as(priya)))
                .bodyText()
                .contains("Everything is coded");
    }

    @Test
    void a_comment_without_a_code_or_a_reason_is_refused_and_what_was_typed_is_kept() {
        said.words(consultation, "Two buses each way.");
        themes.takeIn(id);

        assertThat(web.post().uri("/activities/" + ref + "/coding/1").with(somebody.as(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("Tick at least one code", "Error: ");
        String long_reason = "x".repeat(600);
        assertThat(web.post()
                        .uri("/activities/" + ref + "/coding/1/leaving-out")
                        .param("reason", long_reason)
                        .with(somebody.as(priya)))
                .bodyText()
                .contains("Use 500 characters or fewer", long_reason);
    }

    @Test
    void the_analysis_is_done_only_when_it_is_closed_and_everything_is_read() {
        said.words(consultation, "Two buses each way.");
        themes.takeIn(id);
        assertThat(themes.analysed(ref, priya)).extracting("key").containsExactly("themes.analysed.still-open");
        consultations.close(ref, "Enough is known.", priya);
        assertThat(themes.analysed(ref, priya)).extracting("key").containsExactly("themes.analysed.not-finished");

        coders.code(ref, 1, codes("GETTING_THERE"), priya);

        assertThat(themes.analysed(ref, priya)).isEmpty();
        assertThat(activities.get(ref, priya).state()).isEqualTo(ActivityState.ANALYSED);
        themes.clear(ref, codes("GETTING_THERE").iterator().next(), 1, true, priya);
        assertThat(web.get().uri("/activities/" + ref + "/themes").with(somebody.as(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("Said by few, so not lost", "Getting there");
        assertThat(web.get().uri("/activities/" + ref + "/themes.csv").with(somebody.as(priya)))
                .hasStatusOk()
                .bodyText()
                .contains("GETTING_THERE,Getting there,1,1");
    }

    @Test
    void somebody_of_another_body_finds_nothing() {
        Actor stranger = somebody.officer();

        for (String page : List.of("/coding", "/coding/1", "/coding/codes", "/themes", "/themes.csv")) {
            assertThat(web.get().uri("/activities/" + ref + page).with(somebody.as(stranger)))
                    .hasStatus(404);
        }
    }

    private Set<CodeId> codes(String... codes) {
        CodeFrame frame = themes.frame(id).orElseThrow();
        return java.util.Arrays.stream(codes)
                .map(code -> frame.code(code).orElseThrow().id())
                .collect(java.util.stream.Collectors.toSet());
    }
}
