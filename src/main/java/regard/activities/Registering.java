package regard.activities;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to register an activity, or to change what was registered. */
public sealed interface Registering {

    record Registered(Activity activity) implements Registering {}

    record Refused(List<Problem> problems) implements Registering {}
}
