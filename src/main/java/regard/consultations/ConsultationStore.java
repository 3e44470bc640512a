package regard.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.Period;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import regard.questionnaires.QuestionnaireId;

@Repository
class ConsultationStore {

    private final JdbcClient db;
    private final Clock clock;

    ConsultationStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void insert(Consultation.Brief brief) {
        db.sql("""
                insert into consultations.consultation (id, organisation_id, activity_id, ref, title, questionnaire_id, state)
                values (:id, :owner, :activity, :ref, :title, :questionnaire, 'draft')
                """)
                .param("id", brief.id().value())
                .param("owner", brief.owner().value())
                .param("activity", brief.activity().value())
                .param("ref", brief.ref())
                .param("title", brief.title())
                .param(
                        "questionnaire",
                        brief.questionnaire().map(QuestionnaireId::value).orElse(null))
                .update();
    }

    Optional<Consultation> byRef(String ref) {
        return db.sql("""
                select id, organisation_id, activity_id, ref, title, questionnaire_id, state, first_day, last_day,
                       feedback_by, withdrawn_on, withdrawn_reason
                  from consultations.consultation
                 where ref = :ref
                """).param("ref", ref).query(this::consultation).optional();
    }

    Optional<Consultation> byActivity(ActivityId activity) {
        return db.sql("""
                select id, organisation_id, activity_id, ref, title, questionnaire_id, state, first_day, last_day,
                       feedback_by, withdrawn_on, withdrawn_reason
                  from consultations.consultation
                 where activity_id = :activity
                """)
                .param("activity", activity.value())
                .query(this::consultation)
                .optional();
    }

    Optional<Consultation> byId(ConsultationId id) {
        return db.sql("""
                select id, organisation_id, activity_id, ref, title, questionnaire_id, state, first_day, last_day,
                       feedback_by, withdrawn_on, withdrawn_reason
                  from consultations.consultation
                 where id = :id
                """).param("id", id.value()).query(this::consultation).optional();
    }

    /** Those whose last day has passed and whose close nobody has recorded yet. Rides consultation_by_last_day. */
    List<ConsultationId> due(LocalDate today) {
        return db.sql("""
                select id
                  from consultations.consultation
                 where state = 'open'
                   and last_day < :today
                 order by last_day, id
                """)
                .param("today", today)
                .query((row, _) -> new ConsultationId(row.getObject(1, UUID.class)))
                .list();
    }

    void questionnaire(ConsultationId id, QuestionnaireId questionnaire) {
        moved(
                db.sql("""
                        update consultations.consultation
                           set questionnaire_id = :questionnaire
                         where id = :id
                           and state = 'draft'
                        """)
                        .param("questionnaire", questionnaire.value())
                        .param("id", id.value())
                        .update(),
                id);
    }

    /** Why people have fewer days than they normally would; blank if they have not. */
    String shortReason(ConsultationId id) {
        return db.sql("select coalesce(short_reason, '') from consultations.consultation where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    void open(Consultation.Open open, String shortReason) {
        moved(
                db.sql("""
                        update consultations.consultation
                           set state = 'open', title = :title, first_day = :first, last_day = :last, feedback_by = :feedback,
                               short_reason = :reason
                         where id = :id
                           and state = 'draft'
                        """)
                        .param("title", open.brief().title())
                        .param("first", open.period().first())
                        .param("last", open.period().last())
                        .param("feedback", open.feedbackBy())
                        .param("reason", shortReason)
                        .param("id", open.brief().id().value())
                        .update(),
                open.brief().id());
    }

    /** Moves the last day from the one the person saw. */
    void extend(ConsultationId id, LocalDate from, LocalDate to, LocalDate feedbackBy) {
        moved(
                db.sql("""
                        update consultations.consultation
                           set last_day = :to, feedback_by = :feedback
                         where id = :id
                           and state = 'open'
                           and last_day = :from
                        """)
                        .param("to", to)
                        .param("feedback", feedbackBy)
                        .param("from", from)
                        .param("id", id.value())
                        .update(),
                id);
    }

    /** Closes it, unless somebody did so a moment ago. */
    boolean close(Consultation.Closed closed) {
        return db.sql("""
                update consultations.consultation
                   set state = 'closed', first_day = :first, last_day = :last
                 where id = :id
                   and state = 'open'
                """)
                        .param("first", closed.period().first())
                        .param("last", closed.period().last())
                        .param("id", closed.brief().id().value())
                        .update()
                == 1;
    }

    void withdraw(Consultation.Withdrawn withdrawn) {
        moved(
                db.sql("""
                        update consultations.consultation
                           set state = 'withdrawn', withdrawn_on = :on, withdrawn_reason = :reason
                         where id = :id
                           and state in ('open', 'closed')
                        """)
                        .param("on", withdrawn.on())
                        .param("reason", withdrawn.reason())
                        .param("id", withdrawn.brief().id().value())
                        .update(),
                withdrawn.brief().id());
    }

    void happened(ConsultationId id, Happening happening, PersonId by) {
        db.sql("""
                insert into consultations.happening (consultation_id, happened_on, kind, reason, last_day, made_by)
                values (:id, :on, :kind, :reason, :last, :by)
                """)
                .param("id", id.value())
                .param("on", happening.on())
                .param("kind", happening.kind().name())
                .param("reason", happening.reason())
                .param("last", happening.lastDay().orElse(null))
                .param("by", by.value())
                .update();
    }

    /** The latest first. */
    List<Happening> history(ConsultationId id) {
        return db.sql("""
                select happened_on, kind, reason, last_day
                  from consultations.happening
                 where consultation_id = :id
                 order by number desc
                """)
                .param("id", id.value())
                .query((row, _) -> new Happening(
                        row.getObject("happened_on", LocalDate.class),
                        Happening.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
                .list();
    }

    private static void moved(int rows, ConsultationId id) {
        if (rows == 0) {
            throw new Stale(id);
        }
    }

    private Consultation consultation(ResultSet row, int number) throws SQLException {
        var brief = new Consultation.Brief(
                new ConsultationId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new ActivityId(row.getObject("activity_id", UUID.class)),
                row.getString("ref"),
                row.getString("title"),
                Optional.ofNullable(row.getObject("questionnaire_id", UUID.class))
                        .map(QuestionnaireId::new));
        return switch (row.getString("state")) {
            case "draft" -> new Consultation.Draft(brief);
            case "open" -> openOrOver(new Consultation.Open(brief, period(row), feedback(row)));
            case "closed" -> new Consultation.Closed(brief, period(row), feedback(row));
            case "withdrawn" ->
                new Consultation.Withdrawn(
                        brief,
                        Optional.of(period(row)),
                        row.getObject("withdrawn_on", LocalDate.class),
                        row.getString("withdrawn_reason"));
            default -> throw new IllegalStateException("a consultation in state " + row.getString("state"));
        };
    }

    // It closes with the last stroke of its last day in London, whenever the record of that is made.
    private Consultation openOrOver(Consultation.Open open) {
        return LocalDate.now(clock).isAfter(open.period().last())
                ? new Consultation.Closed(open.brief(), open.period(), open.feedbackBy())
                : open;
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    private static LocalDate feedback(ResultSet row) throws SQLException {
        return row.getObject("feedback_by", LocalDate.class);
    }
}
