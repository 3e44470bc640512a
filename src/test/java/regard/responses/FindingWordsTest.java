package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.consultations.Consultation;
import regard.kernel.Actor;
import regard.questionnaires.Answer;
import regard.responses.Receiving.Received;

/** What people wrote is found by looking at it alone, however many answered without a word. */
@AppTest
@Transactional
class FindingWordsTest {

    private static final int WORDLESS = 400;
    private static final int FEW = 60;

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
    private WordStore words;

    @Autowired
    private JdbcClient db;

    private Actor priya;
    private Consultation.Open asked;

    @BeforeEach
    void ask() {
        // As PostgreSQL chooses by itself once the tables are large.
        db.sql("select set_config('enable_seqscan', 'off', true)")
                .query(String.class)
                .single();
        priya = somebody.officer();
        asked = Asking.with(context).open(priya);
    }

    @Test
    void a_page_of_words_never_walks_along_those_who_wrote_none() {
        for (int i = 0; i < WORDLESS; i++) {
            answer(Map.of("Q1", new Answer.Choice("HARDER", "")));
        }
        answer(Map.of("Q1", new Answer.Choice("EASIER", ""), "Q2", new Answer.Words("It is nearer.")));
        words(Optional.empty());

        assertThat(looked(() -> words.to(asked.brief().id(), "Q5", 0, 25))).isLessThan(FEW);
        assertThat(looked(() -> words.all(asked.brief().id(), 0, 25))).isLessThan(FEW);
        assertThat(looked(() -> words.why(asked.brief().id(), "Q2", List.of("EASIER", "OTH"), 3)))
                .isLessThan(FEW);
    }

    @Test
    void a_reason_that_few_gave_is_found_among_many_others() {
        for (int i = 0; i < WORDLESS; i++) {
            answer(Map.of("Q1", new Answer.Choice("HARDER", ""), "Q2", new Answer.Words("Number " + i)));
        }
        answer(Map.of("Q1", new Answer.Choice("EASIER", ""), "Q2", new Answer.Words("It is nearer.")));
        words(Optional.empty());

        assertThat(looked(() -> assertThat(words.why(asked.brief().id(), "Q2", List.of("EASIER"), 3))
                        .extracting(Comment::text)
                        .containsExactly("It is nearer.")))
                .isLessThan(FEW);
    }

    @Test
    void words_that_change_or_are_taken_back_are_found_as_they_are_now() {
        var first = answer(Map.of("Q1", new Answer.Choice("HARDER", ""), "Q2", new Answer.Words("Two buses.")));
        var second = answer(Map.of("Q5", new Answer.Words("Thank you.")));
        assertThat(words(Optional.of("Q2"))).containsExactly("Two buses.");

        receipts.change(
                asked.brief().id(),
                first.response(),
                Map.of("Q1", new Answer.Choice("EASIER", ""), "Q2", new Answer.Words("No: one bus.")));
        receipts.takeBack(
                receipts.held(Code.typed(second.receipt()).orElseThrow()).orElseThrow());

        assertThat(words(Optional.of("Q2"))).containsExactly("No: one bus.");
        assertThat(words(Optional.of("Q5"))).isEmpty();
        assertThat(words.why(asked.brief().id(), "Q2", List.of("HARDER"), 3)).isEmpty();
        assertThat(words.why(asked.brief().id(), "Q2", List.of("EASIER"), 3)).hasSize(1);
    }

    private Received answer(Map<String, Answer> answers) {
        return (Received) responses.receive(
                asked.brief().ref(),
                Submission.online(RespondentType.PATIENT, answers),
                UUID.randomUUID().toString());
    }

    private List<String> words(Optional<String> question) {
        List<Comment> found = question.map(
                        asks -> staff.comments(asked.brief().ref(), asks, Optional.empty(), 25, priya))
                .orElseGet(() -> responses.comments(asked.brief().id(), Optional.empty(), 25));
        return found.stream().map(Comment::text).toList();
    }

    /**
     * How many rows PostgreSQL looked at to find out who wrote. The responses themselves are then looked up by their keys; how it does
     * that in a table as small as this says nothing.
     */
    private long looked(Runnable reading) {
        long before = rows();
        reading.run();
        return rows() - before;
    }

    private long rows() {
        return db.sql("""
                select coalesce(sum(seq_tup_read), 0) + coalesce(sum(idx_tup_fetch), 0)
                  from pg_stat_xact_user_tables
                 where schemaname = 'responses'
                   and relname <> 'response'
                """).query(Long.class).single();
    }
}
