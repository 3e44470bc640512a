package regard.consultations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.questionnaires.Questionnaire;
import regard.questionnaires.Questionnaires;
import regard.ui.Words;

/** The questionnaire and the consultation on the dossier of an activity, and what to do about them next. */
@Component
class ConsultationPanel implements ActivityPanel {

    private static final int QUESTIONNAIRE = 50;
    private static final int DOCUMENTS = 52;
    private static final int CONSULTATION = 55;
    private static final int WRITE = 35;
    private static final int OPEN = 40;
    private static final int CLOSE = 45;

    private final Consultations consultations;
    private final Questionnaires questionnaires;
    private final Materials materials;
    private final Clock clock;

    ConsultationPanel(Consultations consultations, Questionnaires questionnaires, Materials materials, Clock clock) {
        this.consultations = consultations;
        this.questionnaires = questionnaires;
        this.materials = materials;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        Optional<Consultation> consultation = consultations.of(activity.id());
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                QUESTIONNAIRE,
                words.say("consultations.panel.questionnaire"),
                "/activities/" + activity.ref() + "/questionnaire",
                asked(consultation)
                        .map(asked -> words.say(
                                "consultations.panel.questions",
                                asked.version(),
                                asked.questions().size()))
                        .orElseGet(() -> words.say("consultations.panel.not-started"))));
        lines.add(new Line(
                CONSULTATION,
                words.say("consultations.panel.consultation"),
                consultation.isPresent() ? "/activities/" + activity.ref() + "/consultation" : "",
                consultation.map(it -> state(it, words)).orElseGet(() -> words.say("consultations.panel.after"))));
        lines.add(new Line(
                DOCUMENTS,
                words.say("consultations.panel.documents"),
                "/activities/" + activity.ref() + "/documents",
                words.say(
                        "consultations.panel.documents-count",
                        materials.list(activity).size())));
        return lines;
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        if (!actor.is(Role.STAFF) || !activity.owner().equals(actor.organisation())) {
            return Optional.empty();
        }
        return consultations
                .of(activity.id())
                .map(consultation -> next(activity, consultation))
                .orElseGet(() -> activity.state().isBefore(ActivityState.ASSESSED)
                        ? Optional.empty()
                        : Optional.of(step(WRITE, "write", activity, "questionnaire", true)));
    }

    private Optional<NextStep> next(Activity activity, Consultation consultation) {
        return switch (consultation) {
            case Consultation.Draft _ ->
                asked(Optional.of(consultation))
                                .filter(asked -> !asked.questions().isEmpty())
                                .isPresent()
                        ? Optional.of(step(OPEN, "open", activity, "opening", false))
                        : Optional.of(step(WRITE, "write", activity, "questionnaire", false));
            case Consultation.Open _, Consultation.Withdrawn _ -> Optional.empty();
            case Consultation.Closed _ ->
                activity.state().isBefore(ActivityState.CLOSED)
                        ? Optional.of(step(CLOSE, "close", activity, "closing", true))
                        : Optional.empty();
        };
    }

    private static NextStep step(int position, String word, Activity activity, String part, boolean form) {
        Words words = Words.english();
        return new NextStep(
                position,
                words.say("consultations.next." + word + ".title"),
                words.say("consultations.next." + word + ".why"),
                words.say("consultations.next." + word + ".button"),
                "/activities/" + activity.ref() + "/" + part,
                form);
    }

    private Optional<Questionnaire> asked(Optional<Consultation> consultation) {
        return consultation.flatMap(it -> it.brief().questionnaire()).map(questionnaires::get);
    }

    private String state(Consultation consultation, Words words) {
        return switch (consultation) {
            case Consultation.Draft _ -> words.say("consultations.panel.draft");
            case Consultation.Open open ->
                words.say(
                        open.period().first().isAfter(LocalDate.now(clock))
                                ? "consultations.panel.upcoming"
                                : "consultations.panel.open",
                        open.period().first(),
                        open.period().last());
            case Consultation.Closed closed ->
                words.say("consultations.panel.closed", closed.period().last());
            case Consultation.Withdrawn withdrawn -> words.say("consultations.panel.withdrawn", withdrawn.on());
        };
    }
}
