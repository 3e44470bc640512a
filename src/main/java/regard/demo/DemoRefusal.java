package regard.demo;

import java.util.List;
import regard.consultations.Moving;
import regard.kernel.Problem;

/** A door refused what the story wants: then the story is wrong, and the demo does not load. */
final class DemoRefusal {

    private DemoRefusal() {}

    static void fine(Moving moving) {
        if (moving instanceof Moving.Refused(var problems)) {
            throw wrong("moving", problems);
        }
    }

    static void fine(String what, List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw wrong(what, problems);
        }
    }

    static IllegalStateException wrong(String what, List<Problem> problems) {
        return new IllegalStateException("the story of the demo is refused at " + what + ": " + problems);
    }
}
