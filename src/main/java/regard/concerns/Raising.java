package regard.concerns;

import java.util.List;
import regard.kernel.Problem;

/** What came of somebody saying that they were not asked. */
sealed interface Raising {

    record Raised(String reference) implements Raising {}

    record Refused(List<Problem> problems) implements Raising {}
}
