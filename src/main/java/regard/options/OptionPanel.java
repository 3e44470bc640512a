package regard.options;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.kernel.Actor;
import regard.ui.Words;

/** The options on the dossier of an activity. */
@Component
class OptionPanel implements ActivityPanel {

    private static final int IN_THE_RECORD = 25;

    private final Options options;

    OptionPanel(Options options) {
        this.options = options;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        List<Option> all = options.list(activity);
        long live = all.stream().filter(Option::isLive).count();
        return List.of(new Line(
                IN_THE_RECORD,
                words.say("options.line"),
                "/activities/" + activity.ref() + "/options",
                words.say("options.line.state", live, all.size() - live)));
    }
}
