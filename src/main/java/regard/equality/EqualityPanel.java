package regard.equality;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Words;

/** Equality on an activity's dossier. */
@Component
class EqualityPanel implements ActivityPanel {

    private static final int POSITION = 40;

    /** After the duty is signed, before the plan: whom to reach is not known without it. */
    private static final int NEXT_STEP = 20;

    private final Screenings screenings;
    private final Analyses analyses;

    EqualityPanel(Screenings screenings, Analyses analyses) {
        this.screenings = screenings;
        this.analyses = analyses;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        String state = analyses.current(activity.id())
                .map(version -> words.say(standing(version)))
                .orElseGet(() -> screened(activity, words));
        return List.of(new Line(POSITION, words.say("equality.line"), href(activity), state));
    }

    private String screened(Activity activity, Words words) {
        return screenings
                .of(activity.id())
                .map(screening -> screening
                        .doneOn()
                        .map(day -> words.say(
                                screening.analysisNeeded() ? "equality.line.done" : "equality.line.short", day))
                        .orElseGet(() -> words.say("equality.line.not-done")))
                .orElseGet(() -> words.say("equality.line.none"));
    }

    private static String standing(AnalysisVersion version) {
        return version.publishedOn().isPresent()
                ? "equality.line.analysis-public"
                : version.isSigned()
                        ? "equality.line.analysis-signed"
                        : version.signatures().isEmpty() ? "equality.line.analysis" : "equality.line.analysis-signing";
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        boolean open = activity.state() == ActivityState.ASSESSED
                && screenings.of(activity.id()).isEmpty();
        if (!open || !actor.isAny(Role.STAFF, Role.EQUALITY)) {
            return Optional.empty();
        }
        Words words = Words.english();
        return Optional.of(new NextStep(
                NEXT_STEP,
                words.say("equality.next.title"),
                words.say("equality.next.why"),
                words.say("equality.next.button"),
                href(activity) + "/screening",
                false));
    }

    private static String href(Activity activity) {
        return "/activities/" + activity.ref() + "/equality";
    }
}
