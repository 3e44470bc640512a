package regard.duties;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;

/** The versions of an assessment, newest first. */
record VersionsPage(Activity activity, List<Version> versions) {

    /** One version, with what it came to where it is complete. */
    record Version(Assessment assessment, Optional<DutyAssessment> result) {}

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }
}
