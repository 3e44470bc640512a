package regard.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;
import regard.themes.CodeId;

@Repository
class DecisionStore {

    private final JdbcClient db;

    DecisionStore(JdbcClient db) {
        this.db = db;
    }

    /** Answers whether this began it. */
    boolean begin(Activity activity) {
        return db.sql("""
                insert into decisions.decision (activity_id, ref, activity_ref, title, organisation_id)
                values (:activity, :ref, :activityRef, :title, :owner)
                    on conflict (activity_id) do nothing
                """)
                        .param("activity", activity.id().value())
                        .param("ref", activity.ref() + "-D1")
                        .param("activityRef", activity.ref())
                        .param("title", activity.title())
                        .param("owner", activity.owner().value())
                        .update()
                == 1;
    }

    Optional<Decision> byActivity(ActivityId activity) {
        return db.sql("""
                select activity_id, ref, activity_ref, title, organisation_id, maker, meets_on, papers_url, minute_ref, points_for,
                       points_against, new_options, equality_points, weight_given, changes_made, not_changed, access_gaps,
                       outcome_gaps, state, decided_on, option_id, decided_text, reasons, different, different_why,
                       asked_again_on, version
                  from decisions.decision
                 where activity_id = :activity
                """)
                .param("activity", activity.value())
                .query(this::decision)
                .optional();
    }

    Optional<Decision> byActivityRef(String activityRef) {
        return db.sql("""
                select activity_id, ref, activity_ref, title, organisation_id, maker, meets_on, papers_url, minute_ref, points_for,
                       points_against, new_options, equality_points, weight_given, changes_made, not_changed, access_gaps,
                       outcome_gaps, state, decided_on, option_id, decided_text, reasons, different, different_why,
                       asked_again_on, version
                  from decisions.decision
                 where ref = :ref || '-D1'
                """).param("ref", activityRef).query(this::decision).optional();
    }

    /** Decisions taken, whoever took them, the latest first. Rides decision_by_day. */
    List<Decision.Taken> taken(Optional<LocalDate> before, Optional<ActivityId> beforeId, int limit) {
        return db
                .sql("""
                select activity_id, ref, activity_ref, title, organisation_id, maker, meets_on, papers_url, minute_ref, points_for,
                       points_against, new_options, equality_points, weight_given, changes_made, not_changed, access_gaps,
                       outcome_gaps, state, decided_on, option_id, decided_text, reasons, different, different_why,
                       asked_again_on, version
                  from decisions.decision
                 where state = 'TAKEN'
                   and (:day::date is null or decided_on < :day or (decided_on = :day and activity_id > :id))
                 order by decided_on desc, activity_id
                 limit :limit
                """)
                .param("day", before.orElse(null))
                .param("id", beforeId.map(ActivityId::value).orElse(null))
                .param("limit", limit)
                .query(this::decision)
                .list()
                .stream()
                .flatMap(decision -> decision instanceof Decision.Taken taken
                        ? java.util.stream.Stream.of(taken)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    void update(ActivityId activity, int version, Preparation to) {
        ConsiderationRecord record = to.consideration();
        int rows = db.sql("""
                update decisions.decision
                   set maker = :maker, meets_on = :meetsOn, papers_url = :papers, minute_ref = :minute, points_for = :for,
                       points_against = :against, new_options = :newOptions, equality_points = :equality,
                       weight_given = :weight, changes_made = :changes, not_changed = :notChanged, access_gaps = :access,
                       outcome_gaps = :outcomes, version = version + 1
                 where activity_id = :activity
                   and version = :version
                """)
                .param("maker", to.maker())
                .param("meetsOn", to.meetsOn().orElse(null))
                .param("papers", to.papersUrl())
                .param("minute", record.minuteRef())
                .param("for", record.pointsFor())
                .param("against", record.pointsAgainst())
                .param("newOptions", record.newOptions())
                .param("equality", record.equalityPoints())
                .param("weight", record.weightGiven())
                .param("changes", record.changesMade())
                .param("notChanged", record.notChangedAndWhy())
                .param("access", record.accessGaps())
                .param("outcomes", record.outcomeGaps())
                .param("activity", activity.value())
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Stale(activity);
        }
    }

    void take(
            Decision.Paper paper,
            Taking taking,
            LocalDate on,
            Optional<Decision.Reconsultation> reconsultation,
            PersonId by,
            Instant at) {
        int rows = db.sql("""
                update decisions.decision
                   set state = 'TAKEN', decided_on = :on, option_id = :option, decided_text = :text, reasons = :reasons,
                       different = :different, different_why = :why, asked_again_on = :again, recorded_by = :by,
                       recorded_at = :at, version = version + 1
                 where activity_id = :activity
                   and state = 'PREPARED'
                """)
                .param("on", on)
                .param("option", taking.option().map(OptionId::value).orElse(null))
                .param("text", taking.text().strip())
                .param("reasons", taking.reasons().strip())
                .param(
                        "different",
                        reconsultation
                                .map(Decision.Reconsultation::fundamentallyDifferent)
                                .orElse(null))
                .param("why", reconsultation.map(Decision.Reconsultation::why).orElse(""))
                .param(
                        "again",
                        reconsultation
                                .flatMap(Decision.Reconsultation::askedAgainOn)
                                .orElse(null))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("activity", paper.activity().value())
                .update();
        if (rows == 0) {
            throw new Stale(paper.activity());
        }
    }

    void put(ActivityId activity, OptionConsidered option) {
        int rows = db.sql("""
                insert into decisions.option (id, activity_id, position, title, helps, harms, equality, standing)
                values (:id, :activity,
                        (select coalesce(max(position), 0) + 1 from decisions.option where activity_id = :activity),
                        :title, :helps, :harms, :equality, :standing)
                    on conflict (id)
                    do update set title = excluded.title, helps = excluded.helps, harms = excluded.harms,
                                  equality = excluded.equality, standing = excluded.standing, version = option.version + 1
                 where option.version = :version
                   and option.activity_id = :activity
                """)
                .param("id", option.id().value())
                .param("activity", activity.value())
                .param("title", option.title())
                .param("helps", option.helps())
                .param("harms", option.harms())
                .param("equality", option.equality())
                .param("standing", option.standing().name())
                .param("version", option.version())
                .update();
        if (rows == 0) {
            throw new Stale(option.id());
        }
    }

    void put(ActivityId activity, Member member) {
        int rows = db.sql("""
                insert into decisions.member (id, activity_id, position, name, received_on, full_report, read_on, interest)
                values (:id, :activity,
                        (select coalesce(max(position), 0) + 1 from decisions.member where activity_id = :activity),
                        :name, :received, :full, :read, :interest)
                    on conflict (id)
                    do update set name = excluded.name, received_on = excluded.received_on, full_report = excluded.full_report,
                                  read_on = excluded.read_on, interest = excluded.interest, version = member.version + 1
                 where member.version = :version
                   and member.activity_id = :activity
                """)
                .param("id", member.id())
                .param("activity", activity.value())
                .param("name", member.name())
                .param("received", member.receivedOn().orElse(null))
                .param("full", member.fullReport())
                .param("read", member.readOn().orElse(null))
                .param("interest", member.interest())
                .param("version", member.version())
                .update();
        if (rows == 0) {
            throw new Stale(member.id());
        }
    }

    void put(ActivityId activity, ThemeAnswer answer) {
        int rows = db.sql("""
                insert into decisions.answer (activity_id, code_id, decided, reason, changes)
                values (:activity, :code, :decided, :reason, :changes)
                    on conflict (activity_id, code_id)
                    do update set decided = excluded.decided, reason = excluded.reason, changes = excluded.changes,
                                  version = answer.version + 1
                 where answer.version = :version
                """)
                .param("activity", activity.value())
                .param("code", answer.code().value())
                .param("decided", answer.decided())
                .param("reason", answer.reason())
                .param("changes", answer.changes())
                .param("version", answer.version())
                .update();
        if (rows == 0) {
            throw new Stale(answer.code());
        }
    }

    private List<OptionConsidered> options(UUID activity) {
        return db.sql("""
                select id, title, helps, harms, equality, standing, version
                  from decisions.option
                 where activity_id = :activity
                 order by position
                """)
                .param("activity", activity)
                .query((row, _) -> new OptionConsidered(
                        new OptionId(row.getObject("id", UUID.class)),
                        row.getString("title"),
                        row.getString("helps"),
                        row.getString("harms"),
                        row.getString("equality"),
                        OptionConsidered.Standing.valueOf(row.getString("standing")),
                        row.getInt("version")))
                .list();
    }

    private List<Member> members(UUID activity) {
        return db.sql("""
                select id, name, received_on, full_report, read_on, interest, version
                  from decisions.member
                 where activity_id = :activity
                 order by position
                """)
                .param("activity", activity)
                .query((row, _) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                        row.getBoolean("full_report"),
                        Optional.ofNullable(row.getObject("read_on", LocalDate.class)),
                        row.getString("interest"),
                        row.getInt("version")))
                .list();
    }

    private List<ThemeAnswer> answers(UUID activity) {
        return db.sql("""
                select code_id, decided, reason, changes, version
                  from decisions.answer
                 where activity_id = :activity
                """)
                .param("activity", activity)
                .query((row, _) -> new ThemeAnswer(
                        new CodeId(row.getObject("code_id", UUID.class)),
                        row.getString("decided"),
                        row.getString("reason"),
                        row.getBoolean("changes"),
                        row.getInt("version")))
                .list();
    }

    private Decision decision(ResultSet row, int number) throws SQLException {
        UUID activity = row.getObject("activity_id", UUID.class);
        var paper = new Decision.Paper(
                new ActivityId(activity),
                row.getString("ref"),
                row.getString("activity_ref"),
                row.getString("title"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("maker"),
                Optional.ofNullable(row.getObject("meets_on", LocalDate.class)),
                row.getString("papers_url"),
                consideration(row),
                options(activity),
                members(activity),
                answers(activity),
                row.getInt("version"));
        LocalDate on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? new Decision.Prepared(paper)
                : new Decision.Taken(
                        paper,
                        on,
                        Optional.ofNullable(row.getObject("option_id", UUID.class))
                                .map(OptionId::new),
                        row.getString("decided_text"),
                        row.getString("reasons"),
                        reconsultation(row));
    }

    private static ConsiderationRecord consideration(ResultSet row) throws SQLException {
        return new ConsiderationRecord(
                row.getString("points_for"),
                row.getString("points_against"),
                row.getString("new_options"),
                row.getString("equality_points"),
                row.getString("weight_given"),
                row.getString("changes_made"),
                row.getString("not_changed"),
                row.getString("access_gaps"),
                row.getString("outcome_gaps"),
                row.getString("minute_ref"));
    }

    private static Optional<Decision.Reconsultation> reconsultation(ResultSet row) throws SQLException {
        @Nullable Boolean different = row.getObject("different", Boolean.class);
        return different == null
                ? Optional.empty()
                : Optional.of(new Decision.Reconsultation(
                        different,
                        row.getString("different_why"),
                        Optional.ofNullable(row.getObject("asked_again_on", LocalDate.class))));
    }
}
