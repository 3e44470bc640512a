package regard.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;

/** What the database itself refuses, when a query forgets the organisation. */
@AppTest
class SecondLockTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Somebody somebody;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void a_query_that_forgets_the_organisation_shows_nothing_of_another_body() {
        Actor priya = somebody.officer();
        Actor stranger = somebody.officer();
        Activity hers = registered(priya);

        assertThat(refsSeenBy(priya.organisation())).contains(hers.ref());
        assertThat(refsSeenBy(stranger.organisation())).doesNotContain(hers.ref());
    }

    @Test
    void what_hangs_on_an_activity_is_as_hidden_as_the_activity() {
        Actor priya = somebody.officer();
        Actor stranger = somebody.officer();
        registered(priya);
        String states = "select count(*) from activities.reached_state";

        assertThat(seenBy(priya.organisation(), states)).isPositive();
        assertThat(seenBy(stranger.organisation(), states)).isZero();
    }

    @Test
    void rows_of_another_body_cannot_be_changed_either() {
        Actor priya = somebody.officer();
        Actor stranger = somebody.officer();
        Activity hers = registered(priya);

        try (var _ = InView.only(stranger.organisation())) {
            assertThat(db.sql("update activities.activity set title = 'Taken over' where ref = :ref")
                            .param("ref", hers.ref())
                            .update())
                    .isZero();
        }
    }

    @Test
    void a_connection_that_does_not_say_for_whom_it_asks_is_shown_nothing() {
        registered(somebody.officer());

        assertThat(transactions.<Long>execute(_ -> {
                    db.sql("select set_config('regard.body', '', true)")
                            .query(String.class)
                            .single();
                    return db.sql("select count(*) from activities.activity")
                            .query(Long.class)
                            .single();
                }))
                .isZero();
    }

    @Test
    void every_table_that_belongs_to_a_body_is_locked() {
        List<String> open =
                db.sql("""
                select distinct c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relkind in ('r', 'p')
                   and not c.relrowsecurity
                   and n.nspname not in ('audit', 'platform', 'public', 'information_schema')
                   and (a.attname = 'organisation_id' or (a.attname in ('activity_id', 'consultation_id') and a.attnotnull))
                """).query((row, _) -> String.valueOf(row.getString(1))).list();

        assertThat(open).isEmpty();
    }

    @Test
    void the_application_can_neither_change_tables_nor_rewrite_the_ledger() {
        for (String forbidden : List.of(
                "create table activities.mine (id int)",
                "alter table activities.activity disable row level security",
                "drop policy bodies_see_their_own on activities.activity",
                "update audit.event set action = 'nothing'",
                "delete from audit.event",
                "delete from audit.checkpoint")) {
            assertThatThrownBy(() -> db.sql(forbidden).update()).as(forbidden).isInstanceOf(DataAccessException.class);
        }
    }

    private Activity registered(Actor by) {
        return new Before(context).registered("Moving the walk-in centre", "NOTICE_SERVED", by);
    }

    private List<String> refsSeenBy(OrganisationId body) {
        try (var _ = InView.only(body)) {
            return db.sql("select ref from activities.activity")
                    .query((row, _) -> String.valueOf(row.getString(1)))
                    .list();
        }
    }

    private long seenBy(OrganisationId body, String count) {
        try (var _ = InView.only(body)) {
            return db.sql(count).query(Long.class).single();
        }
    }
}
