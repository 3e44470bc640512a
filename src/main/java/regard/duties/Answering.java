package regard.duties;

import java.util.List;
import regard.kernel.Problem;

/** What came of answering a page of the journey. */
sealed interface Answering {

    record Saved(Assessment assessment) implements Answering {}

    record Refused(List<Problem> problems) implements Answering {}
}
