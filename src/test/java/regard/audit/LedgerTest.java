package regard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import regard.AppTest;
import regard.Somebody;

@AppTest
class LedgerTest {

    @Autowired
    private Ledger ledger;

    @Autowired
    private Somebody somebody;

    @Autowired
    private JdbcClient application;

    @Autowired
    @Qualifier("ownerDataSource")
    private javax.sql.DataSource owner;

    @BeforeEach
    void something_happens() {
        for (int i = 0; i < 4; i++) {
            somebody.officer();
        }
        ledger.chain();
        ledger.sign();
    }

    @Test
    void an_untouched_ledger_holds() {
        var found = Verification.check(new LedgerStore(application), List.of());

        assertThat(found.ok()).isTrue();
        assertThat(found.events()).isGreaterThanOrEqualTo(4);
        assertThat(found.checkpoints()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit.event set action = 'person.praised' where seq = 2                                         | 2 | hash
            update audit.event set before = repeat('0', 64) where seq = 3                                          | 3 | hash
            delete from audit.event where seq = 2                                                                  | 2 | gap
            update audit.event set seq = seq + 1000000 where seq = 2                                               | 2 | gap
            update audit.event set prev = repeat('1', 64) where seq = 3                                            | 3 | prev
            delete from audit.event where seq >= 3                                                                 | 3 | truncated
            """)
    void who_alters_a_row_is_found_at_that_row(String sql, long seq, String problem) throws Exception {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));

            db.sql(sql).update();
            var found = Verification.check(new LedgerStore(db), List.of());
            connection.rollback();

            assertThat(found.ok()).isFalse();
            assertThat(found.firstBadSeq()).isEqualTo(seq);
            assertThat(found.problem()).isEqualTo(problem);
        }
    }

    @Test
    void who_rewrites_the_whole_chain_is_found_by_the_signed_root() throws Exception {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var store = new LedgerStore(db);
            var links = new java.util.ArrayList<LedgerEvent>();
            store.eachAfter(0, link -> links.add(link.event()));

            db.sql("delete from audit.event").update();
            String prev = LedgerEvent.FIRST_PREV;
            for (var link : links) {
                var forged = new LedgerEvent(
                        link.seq(),
                        link.at(),
                        link.actor(),
                        link.role(),
                        link.org(),
                        link.seq() == 1 ? "organisation.forged" : link.action(),
                        link.object(),
                        link.before(),
                        link.after(),
                        link.requestId(),
                        prev);
                prev = forged.hash();
                store.append(List.of(new LedgerStore.Stored(forged, prev)));
            }
            var found = Verification.check(store, List.of());
            connection.rollback();

            assertThat(found.problem()).isEqualTo("root");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "update audit.event set action = 'x'",
        "delete from audit.event",
        "truncate audit.event",
        "drop table audit.event",
        "create table audit.mine (one text)",
        "delete from audit.checkpoint"
    })
    void the_application_itself_cannot_rewrite_it(String sql) {
        assertThatThrownBy(() -> application.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }
}
