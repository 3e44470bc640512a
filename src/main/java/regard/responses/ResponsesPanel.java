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

    /** What came each week, while and after people can answer. */
    @Override
    public Optional<Picture> picture(Activity activity, Actor actor) {
        return consultations
                .of(activity.id())
                .filter(consultation -> Responses.period(consultation).isPresent())
                .map(consultation ->
                        responses.receivedByDay(consultation.brief().id()))
                .filter(byDay -> !byDay.isEmpty())
                .map(byDay -> {
                    Words words = Words.english();
                    long all =
                            byDay.values().stream().mapToLong(Long::longValue).sum();
                    return new Picture(
                            words.say("responses.panel.so-far", all),
                            Weeks.chart(byDay, all, words),
                            words.say("responses.panel.results-by-question"),
                            "/activities/" + activity.ref() + "/responses#results");
                });
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
