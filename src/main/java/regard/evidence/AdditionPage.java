package regard.evidence;

import java.util.List;
import regard.kernel.Problem;
import regard.ui.Choice;

/** Adding evidence of work that was done elsewhere. */
record AdditionPage(TheTwenty.Entry entry, AdditionForm form, List<Problem> problems) {

    List<Choice> kinds() {
        return entry.records().stream()
                .map(record -> Choice.of(record.kind(), record.title()))
                .toList();
    }
}
