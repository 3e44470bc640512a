package regard.options;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.kernel.Stale;

@Repository
class OptionStore {

    private final JdbcClient db;

    OptionStore(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which they were put down. */
    List<Option> list(Activity activity) {
        return db.sql("""
                select id, number, title, what, better, worse, cost, standing, reason, evidence, screened_on, decided_by,
                       panel_id, outlined, version
                  from options.option
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by number
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .query(OptionStore::option)
                .list();
    }

    /** The day on which what each option says last changed, where it is known. */
    Map<UUID, LocalDate> changed(Activity activity) {
        var changed = new HashMap<UUID, LocalDate>();
        db.sql("""
                select id, changed_on
                  from options.option
                 where activity_id = :activity
                   and organisation_id = :owner
                   and changed_on is not null
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .query((ResultSet row) -> {
                    changed.put(row.getObject("id", UUID.class), row.getObject("changed_on", LocalDate.class));
                });
        return changed;
    }

    void insert(Activity activity, Option option, LocalDate on) {
        write("""
                insert into options.option
                       (id, activity_id, organisation_id, number, title, what, better, worse, cost, standing, reason, evidence,
                        screened_on, decided_by, panel_id, outlined, changed_on)
                values (:id, :activity, :owner,
                        (select coalesce(max(number), 0) + 1 from options.option where activity_id = :activity),
                        :title, :what, :better, :worse, :cost, :standing, :reason, :evidence, :screened, :by, :panel, :outlined,
                        :today)
                """, activity, option, on);
    }

    /** How an option stands may change without what it says. */
    void update(Activity activity, Option option, LocalDate on) {
        write("""
                update options.option
                   set title = :title, what = :what, better = :better, worse = :worse, cost = :cost, standing = :standing,
                       reason = :reason, evidence = :evidence, screened_on = :screened, decided_by = :by, panel_id = :panel,
                       outlined = :outlined, version = version + 1,
                       changed_on = case when (title, what, better, worse, cost) = (:title, :what, :better, :worse, :cost)
                                         then changed_on else :today end
                 where id = :id
                   and activity_id = :activity
                   and organisation_id = :owner
                   and version = :version
                """, activity, option, on);
    }

    private void write(String sql, Activity activity, Option option, LocalDate today) {
        int rows = db.sql(sql)
                .param("id", option.id())
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .param("title", option.title())
                .param("what", option.what())
                .param("better", option.better())
                .param("worse", option.worse())
                .param("cost", option.cost())
                .param("standing", option.standing().name())
                .param("reason", option.reason())
                .param("evidence", option.evidence())
                .param("screened", option.screenedOn().orElse(null))
                .param("by", option.decidedBy())
                .param("panel", option.panel().orElse(null))
                .param("outlined", option.outlined())
                .param("version", option.version())
                .param("today", today)
                .update();
        if (rows == 0) {
            throw new Stale(option.id());
        }
    }

    List<Panel> panels(Activity activity) {
        return db.sql("""
                select id, name, held_on, members, saw, said, version
                  from options.panel
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by held_on nulls last, name
                """)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .query((row, _) -> new Panel(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                        Arrays.asList((String[]) row.getArray("members").getArray()),
                        row.getString("saw"),
                        row.getString("said"),
                        row.getInt("version")))
                .list();
    }

    /** A version of 0 is a new one. */
    void save(Activity activity, Panel panel) {
        int rows = db.sql("""
                insert into options.panel (id, activity_id, organisation_id, name, held_on, members, saw, said)
                values (:id, :activity, :owner, :name, :held, :members, :saw, :said)
                    on conflict (id) do update
                   set name = :name, held_on = :held, members = :members, saw = :saw, said = :said,
                       version = panel.version + 1
                 where panel.version = :version
                   and panel.activity_id = :activity
                """)
                .param("id", panel.id())
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value())
                .param("name", panel.name())
                .param("held", panel.heldOn().orElse(null))
                .param("members", panel.members().toArray(String[]::new))
                .param("saw", panel.saw())
                .param("said", panel.said())
                .param("version", panel.version())
                .update();
        if (rows == 0) {
            throw new Stale(panel.id());
        }
    }

    private static Option option(ResultSet row, int number) throws SQLException {
        return new Option(
                row.getObject("id", UUID.class),
                "OP" + row.getInt("number"),
                row.getString("title"),
                row.getString("what"),
                row.getString("better"),
                row.getString("worse"),
                row.getString("cost"),
                Option.Standing.valueOf(row.getString("standing")),
                row.getString("reason"),
                row.getString("evidence"),
                Optional.ofNullable(row.getObject("screened_on", LocalDate.class)),
                row.getString("decided_by"),
                Optional.ofNullable(row.getObject("panel_id", UUID.class)),
                row.getBoolean("outlined"),
                row.getInt("version"));
    }
}
