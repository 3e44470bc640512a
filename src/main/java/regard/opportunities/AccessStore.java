package regard.opportunities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.kernel.NotFound;

/** Formats, invitations and support: what is done so that everybody can take part. */
@Repository
class AccessStore {

    private final JdbcClient db;

    AccessStore(JdbcClient db) {
        this.db = db;
    }

    /** Every statement is about one piece of work of one body. */
    private StatementSpec about(Activity activity, String sql) {
        return db.sql(sql)
                .param("activity", activity.id().value())
                .param("owner", activity.owner().value());
    }

    List<FormatProvided> formats(Activity activity) {
        return about(activity, """
                select need, available_on, due_on
                  from opportunities.format
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by need
                """)
                .query((row, _) -> new FormatProvided(
                        row.getString("need"),
                        Optional.ofNullable(row.getObject("available_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))))
                .list();
    }

    void put(Activity activity, FormatProvided format) {
        about(activity, """
                insert into opportunities.format (activity_id, organisation_id, need, available_on, due_on)
                values (:activity, :owner, :need, :available, :due)
                    on conflict (activity_id, need) do update
                   set available_on = excluded.available_on, due_on = excluded.due_on
                """)
                .param("need", format.need())
                .param("available", format.availableOn().orElse(null))
                .param("due", format.dueOn().orElse(null))
                .update();
    }

    List<FormatRequest> requests(Activity activity) {
        return about(activity, """
                select id, format, asked_on, due_on, supplied_on, extended_until
                  from opportunities.format_request
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by due_on, id
                """)
                .query((row, _) -> new FormatRequest(
                        row.getObject("id", UUID.class),
                        row.getString("format"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("supplied_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("extended_until", LocalDate.class))))
                .list();
    }

    void add(Activity activity, FormatRequest request) {
        about(activity, """
                insert into opportunities.format_request (id, activity_id, organisation_id, format, asked_on, due_on)
                values (:id, :activity, :owner, :format, :asked, :due)
                """)
                .param("id", request.id())
                .param("format", request.format())
                .param("asked", request.askedOn())
                .param("due", request.dueOn())
                .update();
    }

    void supplied(Activity activity, UUID request, LocalDate on) {
        mustExist(about(activity, """
                        update opportunities.format_request
                           set supplied_on = coalesce(supplied_on, :on)
                         where id = :id
                           and activity_id = :activity
                           and organisation_id = :owner
                        """).param("on", on).param("id", request).update(), request);
    }

    void extended(Activity activity, UUID request, LocalDate until) {
        mustExist(
                about(activity, """
                        update opportunities.format_request
                           set extended_until = :until
                         where id = :id
                           and activity_id = :activity
                           and organisation_id = :owner
                        """).param("until", until).param("id", request).update(), request);
    }

    List<Invitation> invitations(Activity activity) {
        return about(activity, """
                select event_on, event_where, invited_on, arrangements
                  from opportunities.invitation
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by event_on, event_where
                """)
                .query((row, _) -> new Invitation(
                        row.getObject("event_on", LocalDate.class),
                        row.getString("event_where"),
                        row.getObject("invited_on", LocalDate.class),
                        row.getString("arrangements")))
                .list();
    }

    void put(Activity activity, Invitation invitation) {
        about(activity, """
                insert into opportunities.invitation
                       (activity_id, organisation_id, event_on, event_where, invited_on, arrangements)
                values (:activity, :owner, :on, :where, :invited, :arrangements)
                    on conflict (activity_id, event_on, event_where) do update
                   set invited_on = excluded.invited_on, arrangements = excluded.arrangements
                """)
                .param("on", invitation.eventOn())
                .param("where", invitation.where())
                .param("invited", invitation.invitedOn())
                .param("arrangements", invitation.arrangements())
                .update();
    }

    List<SupportRequest> support(Activity activity) {
        return about(activity, """
                select id, need, event_on, event_where, asked_on, arranged_on
                  from opportunities.support_request
                 where activity_id = :activity
                   and organisation_id = :owner
                 order by event_on, id
                """)
                .query((row, _) -> new SupportRequest(
                        row.getObject("id", UUID.class),
                        row.getString("need"),
                        row.getObject("event_on", LocalDate.class),
                        row.getString("event_where"),
                        row.getObject("asked_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("arranged_on", LocalDate.class))))
                .list();
    }

    void add(Activity activity, SupportRequest request) {
        about(activity, """
                insert into opportunities.support_request
                       (id, activity_id, organisation_id, need, event_on, event_where, asked_on)
                values (:id, :activity, :owner, :need, :on, :where, :asked)
                """)
                .param("id", request.id())
                .param("need", request.need())
                .param("on", request.eventOn())
                .param("where", request.where())
                .param("asked", request.askedOn())
                .update();
    }

    void arranged(Activity activity, UUID request, LocalDate on) {
        mustExist(about(activity, """
                        update opportunities.support_request
                           set arranged_on = coalesce(arranged_on, :on)
                         where id = :id
                           and activity_id = :activity
                           and organisation_id = :owner
                        """).param("on", on).param("id", request).update(), request);
    }

    private static void mustExist(int rows, UUID request) {
        if (rows == 0) {
            throw new NotFound(request);
        }
    }
}
