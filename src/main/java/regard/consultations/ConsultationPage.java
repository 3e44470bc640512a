package regard.consultations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.ui.Formats;
import regard.ui.Status;
import regard.ui.Words;

/** Where the consultation of an activity stands, and what happened to it. */
record ConsultationPage(
        StaffPage head, Optional<Consultation> consultation, List<Happening> history, boolean mayAct, LocalDate today) {

    List<Problem> problems() {
        return List.of();
    }

    Status status() {
        return consultation
                .map(it -> switch (it) {
                    case Consultation.Draft _ -> Status.DRAFT;
                    case Consultation.Open open -> open.period().first().isAfter(today) ? Status.UPCOMING : Status.OPEN;
                    case Consultation.Closed _ -> Status.CLOSED;
                    case Consultation.Withdrawn _ -> Status.WITHDRAWN;
                })
                .orElse(Status.DRAFT);
    }

    /** The one sentence that says where it stands. */
    String sentence(Words words) {
        return consultation
                .map(it -> switch (it) {
                    case Consultation.Draft _ -> words.say("consultations.state.draft");
                    case Consultation.Open open -> sentence(open.period(), words);
                    case Consultation.Closed closed ->
                        words.say("consultations.state.closed", closed.period().last(), closed.feedbackBy());
                    case Consultation.Withdrawn withdrawn ->
                        words.say("consultations.state.withdrawn", withdrawn.on(), withdrawn.reason());
                })
                .orElseGet(() -> words.say("consultations.state.none"));
    }

    private String sentence(Period period, Words words) {
        return period.first().isAfter(today)
                ? words.say("consultations.state.upcoming", period.first(), period.last())
                : words.say(
                        "consultations.state.open",
                        Formats.dayAndDate(period.last()),
                        ChronoUnit.DAYS.between(today, period.last()) + 1);
    }

    boolean isDraft() {
        return consultation.map(Consultation.Draft.class::isInstance).orElse(true);
    }

    boolean isOpen() {
        return consultation.map(Consultation.Open.class::isInstance).orElse(false);
    }

    boolean isOver() {
        return consultation.map(Consultation.Closed.class::isInstance).orElse(false);
    }

    String what(Happening happening, Words words) {
        return words.say(
                "consultations.happening." + happening.kind(),
                happening.lastDay().orElse(happening.on()));
    }
}
