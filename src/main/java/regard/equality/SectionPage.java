package regard.equality;

import java.util.Arrays;
import java.util.List;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Writing a section of an analysis. */
record SectionPage(Activity activity, SectionForm form, List<Problem> problems) {

    boolean isLast() {
        return form.section() == Section.CONCLUSION;
    }

    static List<Choice> conclusions(Words words) {
        return Arrays.stream(EqualityImpactAnalysis.Conclusion.values())
                .map(each -> Choice.of(each.name(), words.say("equality.conclusion." + each)))
                .toList();
    }
}
