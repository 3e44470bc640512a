package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.equality.Monitoring;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Refused;
import regard.questionnaires.Answer;
import regard.responses.Receiving.Received;

@AppTest
@Transactional
class ReceivingResponsesTest {

    @Autowired
    private Somebody somebody;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Responses responses;

    @Autowired
    private Receipts receipts;

    @Autowired
    private StaffResponses staff;

    @Autowired
    private ResponseStore store;

    @Autowired
    private ReceiptStore receiptStore;

    @Autowired
    private CountStore counts;

    @Autowired
    private Counting counting;

    @Autowired
    private Monitoring monitoring;

    @Autowired
    private Evidence evidence;

    @Autowired
    private JdbcClient db;

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
    void what_people_typed_is_kept_to_the_letter() {
        String typed = "  Don’t cut <b>it</b>: =1+1 \"quoted\",\r\nsecond line ✓ ";

        Received received = receive(Map.of("Q5", new Answer.Words(typed)), "one");

        assertThat(responses.comment(id(), received.response(), "Q5"))
                .get()
                .extracting(Comment::text)
                .isEqualTo(typed);
    }

    @Test
    void the_receipt_itself_is_stored_nowhere() {
        Received received = receive(Asking.ANSWERS, "one");
        String letters = received.receipt().replace("-", "");

        assertThat(receipts.held(new Code(letters))).isPresent();
        for (String table : List.of("response", "receipt", "idempotency", "change")) {
            assertThat(db.sql("select count(*) from responses." + table
                                    + " as row where row::text ilike '%' || :letters || '%'")
                            .param("letters", letters)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void the_same_key_gets_the_same_receipt_and_another_body_is_a_mismatch() {
        Received first = receive(Asking.ANSWERS, "one");

        Received again = receive(Asking.ANSWERS, "one");
        Receiving other = responses.receive(ref(), Submission.online(RespondentType.CARER, Asking.ANSWERS), "one");

        assertThat(again)
                .isEqualTo(new Received(
                        first.response(),
                        first.reference(),
                        first.receipt(),
                        first.receivedAt(),
                        first.answersStored(),
                        true));
        assertThat(other).isEqualTo(new Receiving.Mismatch());
        assertThat(responses.received(id())).isOne();
    }

    @Test
    void an_answer_nobody_asked_for_is_refused_and_nothing_is_stored() {
        assertThatThrownBy(() -> receive(Map.of("Q1", new Answer.Choice("NOWHERE", "")), "one"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Refused.Fault::pointer)
                                .containsExactly("/answers/Q1/code"));
        assertThat(store.rows(id())).isZero();
    }

    @Test
    void counts_are_what_counting_every_row_would_give_before_and_after_folding() {
        IntStream.range(0, 20)
                .forEach(i -> responses.receive(
                        ref(),
                        Submission.of(
                                i % 2 == 0 ? Channel.ONLINE : Channel.KIOSK,
                                i % 4 == 0 ? RespondentType.CARER : RespondentType.PUBLIC,
                                Map.of("Q1", new Answer.Choice(i % 5 == 0 ? "EASIER" : "HARDER", ""))),
                        "key-" + i));
        Received gone = receive(Asking.ANSWERS, "gone");
        receipts.takeBack(held(gone));

        Counts before = counts();
        counting.fold(id());
        Counts after = counts();

        assertThat(before).isEqualTo(after).isEqualTo(new Counts(store.rows(id()), 10, 10, 5, 15, 4, 16));
        assertThat(counts.toFold()).doesNotContain(id());
        assertThat(evidence.of(ref(), priya.organisation()))
                .anySatisfy(item -> assertThat(item.title()).isEqualTo("20 people answered"));
    }

    @Test
    void numbers_run_without_gaps_and_pages_meet() {
        IntStream.range(0, 12).forEach(i -> receive(Map.of("Q5", new Answer.Words("Comment " + i)), "key-" + i));

        List<Comment> first = responses.comments(id(), Optional.empty(), 5);
        List<Comment> second =
                responses.comments(id(), Optional.of(first.getLast().number()), 50);

        assertThat(first).extracting(Comment::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(second).extracting(Comment::number).containsExactly(6L, 7L, 8L, 9L, 10L, 11L, 12L);
        assertThat(second.getLast().text()).isEqualTo("Comment 11");
    }

    @Test
    void all_words_of_one_response_stand_on_one_page() {
        receive(
                Map.of(
                        "Q1", new Answer.Choice("HARDER", ""),
                        "Q2", new Answer.Words("Buses"),
                        "Q5", new Answer.Words("Parking")),
                "one");

        assertThat(responses.comments(id(), Optional.empty(), 1))
                .extracting(Comment::question)
                .containsExactlyInAnyOrder("Q2", "Q5");
    }

    @Test
    void what_people_tell_about_themselves_is_found_only_with_its_key() {
        Received received = (Received) responses.receive(
                ref(),
                Submission.online(RespondentType.PUBLIC, Asking.ANSWERS)
                        .aboutMe(Map.of("age_band", List.of("age_25_34")))
                        .tell("maya@example.example"),
                "one");
        var activity = asked.brief().activity();

        UUID key = receiptStore.monitoringKey(id(), received.response()).orElseThrow();

        assertThat(monitoring.find(activity, key)).contains(Map.of("age_band", List.of("age_25_34")));
        assertThat(monitoring.find(activity, received.response())).isEmpty();
        assertThat(db.sql("select count(*) from responses.response as row where row::text like '%' || :key || '%'")
                        .param("key", key.toString())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from responses.contact as row where row::text like '%maya%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(responses.askedToBeTold(id(), Optional.empty(), 10))
                .containsExactly(new ToTell(received.response(), "maya@example.example"));
        assertThat(responses.askedToBeToldCount(id())).isOne();
    }

    @Test
    void taking_answers_back_takes_everything_back() {
        Received received = (Received) responses.receive(
                ref(),
                Submission.online(RespondentType.PUBLIC, Asking.ANSWERS)
                        .aboutMe(Map.of("sex", List.of("female")))
                        .tell("maya@example.example"),
                "one");
        UUID key = receiptStore.monitoringKey(id(), received.response()).orElseThrow();

        receipts.takeBack(held(received));

        assertThat(responses.received(id())).isZero();
        assertThat(responses.comments(id(), Optional.empty(), 10)).isEmpty();
        assertThat(responses.askedToBeTold(id(), Optional.empty(), 10)).isEmpty();
        assertThat(monitoring.find(asked.brief().activity(), key)).isEmpty();
        assertThat(store.find(id(), received.response()).orElseThrow().answers())
                .isEqualTo("{}");
        assertThat(counts.counts(id(), List.of(Cells.What.values())))
                .extracting(count -> count.cell().what())
                .containsExactly(Cells.What.WITHDRAWN);
    }

    @Test
    void a_late_paper_response_counts_only_once_somebody_considers_it() {
        Received paper = (Received) responses.keyIn(
                ref(),
                Submission.of(Channel.PAPER, RespondentType.PATIENT, Asking.ANSWERS)
                        .receivedAt(clock.instant().plus(Duration.ofDays(90))),
                "paper",
                priya);

        assertThat(responses.received(id())).isZero();
        assertThat(counting.of(id(), Cells.What.WAITING)).isOne();

        staff.decideOnLate(ref(), paper.reference(), true, "The post was on strike.", priya);

        assertThat(responses.received(id())).isOne();
        assertThat(counting.of(id(), Cells.What.WAITING)).isZero();
        assertThat(counting.of(id(), Cells.What.LATE)).isOne();
    }

    @Test
    void a_closed_consultation_takes_no_more_answers_but_repeats_those_it_gave() {
        Received before = receive(Asking.ANSWERS, "one");
        Asking.with(context).consultations().close(ref(), "The plan was dropped.", priya);
        Asking.with(context).consultations().withdraw(ref(), "The plan was dropped.", priya);

        assertThat(responses.receive(ref(), Submission.online(RespondentType.PUBLIC, Asking.ANSWERS), "two"))
                .isInstanceOf(Receiving.NotOpen.class);
        assertThat(receive(Asking.ANSWERS, "one").receipt()).isEqualTo(before.receipt());
    }

    @Test
    void nobody_outside_knows_of_a_draft_and_strangers_key_nothing_in() {
        Consultation draft = Asking.with(context).draft(priya);
        Submission submission = Submission.of(Channel.PAPER, RespondentType.PUBLIC, Asking.ANSWERS);

        assertThatThrownBy(() -> responses.receive(draft.brief().ref(), submission, "one"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> responses.keyIn(ref(), submission, "one", somebody.officer()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void thousands_can_be_brought_in_and_pages_stay_cheap() {
        List<Submission> many = IntStream.range(0, 3_000)
                .mapToObj(i -> Submission.of(
                                Channel.EMAIL, RespondentType.PUBLIC, Map.of("Q5", new Answer.Words("Comment " + i)))
                        .receivedAt(clock.instant().minusSeconds(i)))
                .toList();

        responses.bringIn(ref(), many, priya);
        List<Comment> lastPage = responses.comments(id(), Optional.of(2_990L), 50);

        assertThat(responses.received(id())).isEqualTo(3_000);
        assertThat(lastPage).hasSize(10);
        assertThat(store.list(id(), Long.MAX_VALUE, 25)).hasSize(25);
        assertThat(plan("select a.number from responses.arrival a where a.consultation_id = '" + id().value()
                        + "' and a.number < 1500 order by a.number desc limit 25"))
                .contains("arrival_pkey")
                .doesNotContain("Seq Scan on arrival");
    }

    private String plan(String sql) {
        return String.join("\n", db.sql("explain " + sql).query(String.class).list());
    }

    private record Counts(
            long all, long online, long kiosk, long carers, long publicPeople, long easier, long harder) {}

    private Counts counts() {
        return new Counts(
                responses.received(id()),
                count(Cells.What.CHANNEL, "ONLINE", ""),
                count(Cells.What.CHANNEL, "KIOSK", ""),
                count(Cells.What.TYPE, "CARER", ""),
                count(Cells.What.TYPE, "PUBLIC", ""),
                count(Cells.What.ANSWER, "EASIER", "Q1"),
                count(Cells.What.ANSWER, "HARDER", "Q1"));
    }

    private long count(Cells.What what, String code, String question) {
        return counts.counts(id(), List.of(what)).stream()
                .filter(count -> count.cell().code().equals(code)
                        && count.cell().question().equals(question))
                .mapToLong(CountStore.Count::people)
                .sum();
    }

    private Received receive(Map<String, Answer> answers, String key) {
        return (Received) responses.receive(ref(), Submission.online(RespondentType.PUBLIC, answers), key);
    }

    private Held held(Received received) {
        return Code.typed(received.receipt()).flatMap(receipts::held).orElseThrow();
    }

    private String ref() {
        return asked.brief().ref();
    }

    private ConsultationId id() {
        return asked.brief().id();
    }
}
