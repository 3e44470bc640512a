package regard.concerns;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.kernel.Actor;
import regard.ui.Words;

/** On the dossier of an activity: those who said that they were not asked about it, if there are any. */
@Component
class ConcernPanel implements ActivityPanel {

    private static final int POSITION = 45;

    private final Concerns concerns;

    ConcernPanel(Concerns concerns) {
        this.concerns = concerns;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        var counts = concerns.counts(activity.id());
        if (counts.all() == 0 || !activity.owner().equals(actor.organisation())) {
            return List.of();
        }
        Words words = Words.english();
        return List.of(new Line(
                POSITION,
                words.say("concerns.panel"),
                "/concerns",
                words.say("concerns.panel.counts", counts.all(), counts.waiting())));
    }
}
