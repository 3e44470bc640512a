package regard.responses;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.ui.Formats;
import regard.ui.Words;

/** Responses and results on the dossier of an activity. */
@Component
class ResponsesPanel implements ActivityPanel {

    private static final int RESPONSES = 60;
    private static final int RESULTS = 65;

    private final Consultations consultations;
    private final Responses responses;

    ResponsesPanel(Consultations consultations, Responses responses) {
        this.consultations = consultations;
        this.responses = responses;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        Optional<Consultation> opened = consultations
                .of(activity.id())
                .filter(consultation -> Responses.period(consultation).isPresent());
        String state = opened.map(
                        consultation -> responses.received(consultation.brief().id()))
                .map(Formats::number)
                .orElseGet(() -> words.say("responses.panel.after"));
        String href = opened.isPresent() ? "/activities/" + activity.ref() + "/responses" : "";
        return List.of(
                new Line(RESPONSES, words.say("responses.staff.title"), href, state),
                new Line(
                        RESULTS,
                        words.say("responses.panel.results"),
                        href.isEmpty() ? "" : href + "#results",
                        opened.isPresent() ? words.say("responses.panel.by-question") : state));
    }
}
