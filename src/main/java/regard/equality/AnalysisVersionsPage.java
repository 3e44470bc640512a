package regard.equality;

import java.util.List;
import regard.activities.Activity;
import regard.ui.Words;

/** Every version of an analysis, the newest first: who changed what, who signed, what was published. */
record AnalysisVersionsPage(Activity activity, List<AnalysisVersion> versions, List<Groups.Group> groups) {

    String part(AnalysisVersion version, Words words) {
        return Section.at(version.part())
                .map(section -> words.say("equality.section." + section.slug()))
                .or(() -> groups.stream()
                        .filter(group -> group.code().equals(version.part()))
                        .map(Groups.Group::title)
                        .findFirst())
                .orElse(version.part());
    }
}
