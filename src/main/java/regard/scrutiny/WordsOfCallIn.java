package regard.scrutiny;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.BeforePublishing;
import regard.activities.PublicWords;
import regard.activities.Suspicion;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.ui.Words;

/** What everybody reads of a call-in on the page of its involvement once there is a direction: what was decided. */
@Component
class WordsOfCallIn {

    private final BeforePublishing publishing;

    WordsOfCallIn(BeforePublishing publishing) {
        this.publishing = publishing;
    }

    List<Suspicion> toLookAt(Activity activity, CallIn callIn) {
        return publishing.toLookAt(activity, of(callIn));
    }

    List<Problem> pass(Activity activity, CallIn callIn, Set<String> cleared, Actor actor) {
        return publishing.look(activity, of(callIn), cleared, actor);
    }

    private static List<PublicWords> of(CallIn callIn) {
        return callIn.directedOn().isEmpty() || callIn.outcome().isBlank()
                ? List.of()
                : List.of(PublicWords.of(Words.english().say("scrutiny.outcome"), callIn.outcome()));
    }
}
