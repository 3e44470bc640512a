package regard.scrutiny;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.BodyRegister;
import regard.kernel.Actor;
import regard.ui.Words;

/** Scrutiny on the dossier of an activity and beside the list of activities. */
@Component
class ScrutinyPanel implements ActivityPanel, BodyRegister {

    private static final int IN_THE_RECORD = 20;
    private static final int AMONG_REGISTERS = 20;
    /** Before everything else: while it is called in, nothing goes on. */
    private static final int STOP = -1;

    private final Scrutiny scrutiny;
    private final Comments comments;
    private final Timelines timelines;
    private final Clock clock;

    ScrutinyPanel(Scrutiny scrutiny, Comments comments, Timelines timelines, Clock clock) {
        this.scrutiny = scrutiny;
        this.comments = comments;
        this.timelines = timelines;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        int open = timelines.of(activity).open(LocalDate.now(clock)).size();
        String state = scrutiny.calledIn(activity).isPresent()
                ? words.say("scrutiny.line.called-in")
                : words.say("scrutiny.line.open", open);
        return List.of(new Line(IN_THE_RECORD, words.say("scrutiny.line"), address(activity), state));
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        Words words = Words.english();
        return scrutiny.calledIn(activity)
                .map(callIn -> new NextStep(
                        STOP,
                        words.say("scrutiny.next.called-in"),
                        words.say(
                                "scrutiny.next.called-in.why",
                                callIn.directedOn().orElseThrow()),
                        words.say("scrutiny.next.called-in.button"),
                        address(activity),
                        false));
    }

    @Override
    public int position() {
        return AMONG_REGISTERS;
    }

    @Override
    public String words() {
        return Words.english().say("scrutiny.title");
    }

    @Override
    public String href() {
        return "/scrutiny";
    }

    @Override
    public String state(Actor actor) {
        long waiting = comments.list(actor).stream()
                .filter(comment -> comment.repliedOn().isEmpty())
                .count();
        return Words.english().say("scrutiny.register.state", waiting);
    }

    private static String address(Activity activity) {
        return "/activities/" + activity.ref() + "/scrutiny";
    }
}
