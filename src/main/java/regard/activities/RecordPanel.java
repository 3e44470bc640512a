package regard.activities;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.ui.Words;

/** What every dossier has: its evidence and its history. */
@Component
class RecordPanel implements ActivityPanel {

    private static final int EVIDENCE = 100;
    private static final int HISTORY = 110;

    private final Evidence evidence;
    private final ActivityStore store;

    RecordPanel(Evidence evidence, ActivityStore store) {
        this.evidence = evidence;
        this.store = store;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        String address = "/activities/" + activity.ref();
        return List.of(
                new Line(
                        EVIDENCE,
                        words.say("activities.line.evidence"),
                        address + "/evidence",
                        words.say(
                                "activities.line.items",
                                evidence.of(activity.ref(), activity.owner()).size())),
                new Line(
                        HISTORY,
                        words.say("activities.line.history"),
                        address + "/history",
                        words.say("activities.line.entries", store.countHappenings(activity.id()))));
    }
}
