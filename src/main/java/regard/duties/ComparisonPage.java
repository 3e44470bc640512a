package regard.duties;

import regard.activities.Activity;

/** Two versions of an assessment side by side. */
record ComparisonPage(Activity activity, Comparison comparison) {

    String address() {
        return "/activities/" + activity.ref() + "/duty";
    }
}
