package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.questionnaires.QuestionnaireId;

/** A consultation in one of its states. A state offers only the moves that are lawful from it. */
public sealed interface Consultation {

    Brief brief();

    /** Who is asking, about what. It does not change once people have begun to answer. */
    record Brief(
            ConsultationId id,
            OrganisationId owner,
            ActivityId activity,
            String ref,
            String title,
            Optional<QuestionnaireId> questionnaire) {}

    /** Being written: nobody outside the body knows of it. */
    record Draft(Brief brief) implements Consultation {

        Opening open(Terms terms, AdequateTime adequateTime, LocalDate today) {
            List<Problem> problems = terms.problems(adequateTime, today);
            return problems.isEmpty()
                    ? new Opening.Opened(new Open(brief, terms.period(), terms.feedbackBy()))
                    : new Opening.Refused(problems);
        }
    }

    /**
     * People can answer on the days of its period, and until then know that they will be asked.
     *
     * @param feedbackBy the day by which people are told what was heard
     */
    record Open(Brief brief, Period period, LocalDate feedbackBy) implements Consultation {

        public boolean acceptsResponsesOn(LocalDate day) {
            return period.includes(day);
        }

        Closed close(LocalDate today) {
            LocalDate last = today.isBefore(period.last()) ? today : period.last();
            return new Closed(
                    brief, new Period(period.first().isAfter(last) ? last : period.first(), last), feedbackBy);
        }

        Withdrawn withdraw(LocalDate today, String reason) {
            return new Withdrawn(brief, Optional.of(period), today, reason);
        }
    }

    /** The last day has passed. What people said is read now. */
    record Closed(Brief brief, Period period, LocalDate feedbackBy) implements Consultation {

        Withdrawn withdraw(LocalDate today, String reason) {
            return new Withdrawn(brief, Optional.of(period), today, reason);
        }
    }

    /** Stopped for good, for a reason that everybody can read. What people said is kept. */
    record Withdrawn(Brief brief, Optional<Period> wasOpen, LocalDate on, String reason) implements Consultation {}
}
