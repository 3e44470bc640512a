package regard.duties;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.People;
import regard.ui.Words;

/** The duty on an activity's dossier. */
@Component
class DutyPanel implements ActivityPanel {

    private static final int POSITION = 10;
    private static final int MOST_POINTS = 21;

    private final Duties duties;
    private final People people;

    DutyPanel(Duties duties, People people) {
        this.duties = duties;
        this.people = people;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        String state = duties.latest(activity.id())
                .map(assessment -> state(assessment, words))
                .orElseGet(() -> words.say("duties.line.none"));
        return List.of(new Line(POSITION, words.say("duties.line"), address(activity), state));
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        if (!activity.owner().equals(actor.organisation())) {
            return Optional.empty();
        }
        Optional<Assessment> latest = duties.latest(activity.id());
        if (latest.filter(Assessment::isSigned).isPresent()) {
            return again(activity, latest.get(), actor);
        }
        return latest.map(assessment -> unsigned(activity, assessment, actor))
                .orElseGet(() ->
                        actor.is(Role.STAFF) ? Optional.of(step(activity, "start", "", false)) : Optional.empty());
    }

    @Override
    public List<Involved> people(Activity activity) {
        Words words = Words.english();
        return duties.latest(activity.id()).map(Assessment::given).orElse(List.of()).stream()
                .map(signature -> new Involved(
                        words.say("duties.role." + signature.role()),
                        people.get(signature.person()).name()))
                .toList();
    }

    @Override
    public Optional<String> level(Activity activity) {
        Words words = Words.english();
        return duties.current(activity.id())
                .filter(assessed -> assessed.level() != null)
                .map(assessed -> {
                    String level = words.say("duties.level.word." + assessed.level());
                    return assessed.score() == null
                            ? level
                            : words.say("duties.level-line.points", level, assessed.score(), MOST_POINTS);
                });
    }

    /** What somebody said since it was signed opens the assessment again (S13), as long as nothing is decided. */
    private Optional<NextStep> again(Activity activity, Assessment signed, Actor actor) {
        List<String> because = duties.questions(signed);
        if (because.isEmpty() || !actor.is(Role.STAFF) || !activity.state().isBefore(ActivityState.DECIDED)) {
            return Optional.empty();
        }
        Words words = Words.english();
        return Optional.of(new NextStep(
                POSITION,
                words.say("duties.next.again"),
                words.say("duties.next.again.why", String.join(" ", because)),
                words.say("duties.next.again.button"),
                address(activity) + "/reopening",
                false));
    }

    private Optional<NextStep> unsigned(Activity activity, Assessment assessment, Actor actor) {
        Words words = Words.english();
        if (!assessment.isComplete()) {
            long left = Journey.applying(assessment.answers())
                    .filter(step -> !assessment.answers().wasAt(step.slug()))
                    .count();
            return actor.is(Role.STAFF)
                    ? Optional.of(step(activity, "go-on", words.say("duties.next.go-on.why", left), true))
                    : Optional.empty();
        }
        DutyAssessment result = duties.result(assessment);
        String missing = result.missingSignOffs().stream().map(Trail::word).collect(Collectors.joining(", "));
        String why = words.say(
                "duties.next.sign.why", missing, result.requiredSignOffs().size());
        boolean hasSigned = assessment.given().stream()
                .anyMatch(signature -> signature.person().equals(actor.person()));
        return Optional.of(
                hasSigned
                        ? step(activity, "wait", words.say("duties.next.wait.why", missing), true)
                        : step(activity, "sign", why, true));
    }

    private static NextStep step(Activity activity, String key, String why, boolean hasWhy) {
        Words words = Words.english();
        String all = "duties.next." + key;
        return new NextStep(
                POSITION,
                words.say(all),
                hasWhy ? why : words.say(all + ".why"),
                words.say(all + ".button"),
                address(activity),
                key.equals("start"));
    }

    private String state(Assessment assessment, Words words) {
        if (assessment.isSigned()) {
            return words.say("duties.line.signed", assessment.version());
        }
        if (!assessment.isComplete()) {
            return words.say("duties.line.begun", assessment.version());
        }
        DutyAssessment result = duties.result(assessment);
        int required = result.requiredSignOffs().size();
        return words.say(
                "duties.line.signing",
                assessment.version(),
                required - result.missingSignOffs().size(),
                required);
    }

    private static String address(Activity activity) {
        return "/activities/" + activity.ref() + "/duty";
    }
}
