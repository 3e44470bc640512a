package regard.duties;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.ui.Choice;

/** The versions of an assessment, newest first. */
record VersionsPage(Activity activity, List<Version> versions) {

    /** One version, with what it came to where it is complete. */
    record Version(Assessment assessment, Optional<DutyAssessment> result) {}

    /** The numbers of the versions that can be laid side by side. */
    List<String> comparable() {
        return versions.stream()
                .filter(version -> version.result().isPresent())
                .map(version -> String.valueOf(version.assessment().version()))
                .toList();
    }

    List<Choice> choices() {
        return comparable().stream().map(number -> Choice.of(number, number)).toList();
    }

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }
}
