package regard.promises;

import java.util.List;
import regard.kernel.Problem;

/** What came of putting a promise on the register, or changing it. */
public sealed interface Registering {

    record Registered(Promise promise) implements Registering {}

    record Refused(List<Problem> problems) implements Registering {}
}
