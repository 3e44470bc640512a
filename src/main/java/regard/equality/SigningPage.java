package regard.equality;

import java.util.Arrays;
import java.util.List;
import regard.activities.Activity;
import regard.equality.AnalysisSignature.Part;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Choice;
import regard.ui.Words;

/**
 * Putting one’s name to an analysis.
 *
 * @param whole whether nothing is missing that two people should sign
 */
record SigningPage(
        Activity activity,
        AnalysisVersion version,
        List<Part> parts,
        boolean whole,
        String part,
        List<Problem> problems) {

    /** In which parts somebody may sign. */
    static List<Part> parts(Actor actor) {
        return Arrays.stream(Part.values())
                .filter(part ->
                        part == Part.EQUALITY_LEAD ? actor.is(Role.EQUALITY) : actor.isAny(Role.STAFF, Role.EQUALITY))
                .toList();
    }

    List<Choice> choices(Words words) {
        return parts.stream()
                .filter(each -> version.signature(each).isEmpty())
                .map(each -> Choice.of(each.name(), words.say("equality.part." + each)))
                .toList();
    }
}
