package regard.concerns;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.organisations.Organisation;

/** Where somebody says that they were not asked. */
record SayingPage(SayingForm form, Optional<Activity> activity, Optional<Organisation> body, List<Problem> problems) {}
