package regard.equality;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.kernel.Actor;
import regard.ui.Words;

/** Who is missing, on an activity's dossier: from the day that people are asked. */
@Component
class ReachPanel implements ActivityPanel {

    private static final int POSITION = 63;

    private final WhoIsMissing missing;

    ReachPanel(WhoIsMissing missing) {
        this.missing = missing;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        Optional<TakingPart.Figures> figures = missing.takingPart(activity.id());
        String line = words.say("equality.reach.line");
        if (figures.isEmpty()) {
            return List.of(new Line(POSITION, line, "", words.say("equality.reach.line.none")));
        }
        Reach reach = missing.reach(activity);
        String state = reach.compared().isEmpty()
                ? words.say("equality.reach.line.few")
                : reach.underHalf() == 0
                        ? words.say("equality.reach.line.fine")
                        : words.say("equality.reach.line.missing", reach.underHalf());
        return List.of(new Line(POSITION, line, "/activities/" + activity.ref() + "/reach", state));
    }
}
