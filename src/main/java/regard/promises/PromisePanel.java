package regard.promises;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.BodyRegister;
import regard.kernel.Actor;
import regard.ui.Words;

/** Promises on the dossier of an activity and beside the list of activities. */
@Component
class PromisePanel implements ActivityPanel, BodyRegister {

    private static final int IN_THE_RECORD = 15;
    private static final int AMONG_REGISTERS = 10;

    private final Promises promises;

    PromisePanel(Promises promises) {
        this.promises = promises;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        List<Promise> about = promises.of(activity);
        long open = about.stream()
                .filter(promise -> promise.standing() == Promise.Standing.OPEN)
                .count();
        return List.of(new Line(
                IN_THE_RECORD,
                words.say("promises.line"),
                "/activities/" + activity.ref() + "/promises",
                words.say("promises.line.state", about.size(), open)));
    }

    @Override
    public int position() {
        return AMONG_REGISTERS;
    }

    @Override
    public String words() {
        return Words.english().say("promises.title");
    }

    @Override
    public String href() {
        return "/promises";
    }

    @Override
    public String state(Actor actor) {
        List<Promise> all = promises.list(actor);
        long open = all.stream()
                .filter(promise -> promise.standing() == Promise.Standing.OPEN)
                .count();
        return Words.english().say("promises.line.state", all.size(), open);
    }
}
