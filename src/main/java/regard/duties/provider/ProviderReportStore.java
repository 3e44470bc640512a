package regard.duties.provider;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Stale;

@Repository
class ProviderReportStore {

    private final JdbcClient db;

    ProviderReportStore(JdbcClient db) {
        this.db = db;
    }

    Optional<ProviderReport> of(ActivityId activity) {
        return db.sql("""
                select provider, asked_on, plan_received_on, report_seen_on, paper, questions_right, said_enough, long_enough,
                       opinion, version
                  from duties.provider_report
                 where activity_id = :activity
                """)
                .param("activity", activity.value())
                .query((row, _) -> new ProviderReport(
                        row.getString("provider"),
                        Optional.ofNullable(row.getObject("asked_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("plan_received_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("report_seen_on", LocalDate.class)),
                        row.getString("paper"),
                        row.getBoolean("questions_right"),
                        row.getBoolean("said_enough"),
                        row.getBoolean("long_enough"),
                        row.getString("opinion"),
                        row.getInt("version")))
                .optional();
    }

    /** Keeps it in the place of the one this person saw; nothing was there before version 1. */
    void save(ActivityId activity, OrganisationId organisation, ProviderReport report, PersonId by) {
        int rows = db.sql("""
                insert into duties.provider_report
                       (activity_id, organisation_id, provider, asked_on, plan_received_on, report_seen_on, paper,
                        questions_right, said_enough, long_enough, opinion, recorded_by, version)
                values (:activity, :organisation, :provider, :askedOn, :planOn, :seenOn, :paper,
                        :questions, :enough, :long, :opinion, :by, :seen + 1)
                    on conflict (activity_id) do update
                   set provider = excluded.provider, asked_on = excluded.asked_on,
                       plan_received_on = excluded.plan_received_on, report_seen_on = excluded.report_seen_on,
                       paper = excluded.paper, questions_right = excluded.questions_right,
                       said_enough = excluded.said_enough, long_enough = excluded.long_enough,
                       opinion = excluded.opinion, recorded_by = excluded.recorded_by, version = excluded.version
                 where provider_report.organisation_id = excluded.organisation_id
                   and provider_report.version = :seen
                """)
                .param("activity", activity.value())
                .param("organisation", organisation.value())
                .param("provider", report.provider())
                .param("askedOn", report.askedOn().orElse(null))
                .param("planOn", report.planReceivedOn().orElse(null))
                .param("seenOn", report.reportSeenOn().orElse(null))
                .param("paper", report.paper())
                .param("questions", report.questionsRight())
                .param("enough", report.saidEnough())
                .param("long", report.longEnough())
                .param("opinion", report.opinion())
                .param("by", by.value())
                .param("seen", report.version())
                .update();
        if (rows == 0) {
            throw new Stale(activity);
        }
    }
}
