package regard.home;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Period;
import regard.plans.Plans;
import regard.plans.SavedPlan;

/** Finds the next day that matters to an activity, from the room that knows where it stands. */
@Component
class NextDays {

    /** A decision needs a signed assessment 90 days before it: the last day to sign is the one before. */
    private static final int SIGNED_DAYS_BEFORE_DECISION = 91;

    private final Consultations consultations;
    private final Plans plans;

    NextDays(Consultations consultations, Plans plans) {
        this.consultations = consultations;
        this.plans = plans;
    }

    Optional<NextDay> of(Activity activity) {
        return switch (activity.state()) {
            case DRAFT ->
                NextDay.of("sign", activity.plannedDecisionOn().map(day -> day.minusDays(SIGNED_DAYS_BEFORE_DECISION)));
            case ASSESSED, PLANNED -> NextDay.of("opens", opensOn(activity)).or(() -> decision(activity));
            case OPEN ->
                NextDay.of(
                                "closes",
                                open(activity).map(Consultation.Open::period).map(Period::last))
                        .or(() -> decision(activity));
            case CLOSED, ANALYSED, CONSIDERED -> decision(activity);
            case DECIDED -> NextDay.of("feedback", feedbackBy(activity));
            case FED_BACK, EVALUATED, ARCHIVED, WITHDRAWN -> Optional.empty();
        };
    }

    /** The days on which people can answer, where they can answer now. */
    Optional<Period> openNow(Activity activity, LocalDate today) {
        return open(activity).map(Consultation.Open::period).filter(period -> period.includes(today));
    }

    private static Optional<NextDay> decision(Activity activity) {
        return NextDay.of("decision", activity.plannedDecisionOn());
    }

    private Optional<LocalDate> opensOn(Activity activity) {
        return open(activity)
                .map(open -> open.period().first())
                .or(() -> plans.of(activity.id())
                        .map(SavedPlan::plan)
                        .flatMap(plan -> Optional.ofNullable(plan.opensOn())));
    }

    private Optional<LocalDate> feedbackBy(Activity activity) {
        return consultations.of(activity.id()).flatMap(consultation -> switch (consultation) {
            case Consultation.Open open -> Optional.of(open.feedbackBy());
            case Consultation.Closed closed -> Optional.of(closed.feedbackBy());
            case Consultation.Draft _, Consultation.Withdrawn _ -> Optional.empty();
        });
    }

    private Optional<Consultation.Open> open(Activity activity) {
        return consultations
                .of(activity.id())
                .flatMap(consultation ->
                        consultation instanceof Consultation.Open open ? Optional.of(open) : Optional.empty());
    }
}
