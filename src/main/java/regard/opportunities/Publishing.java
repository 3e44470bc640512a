package regard.opportunities;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to publish the page of an involvement. */
public sealed interface Publishing {

    record Published(PublicPage page) implements Publishing {}

    record Refused(List<Problem> problems) implements Publishing {}
}
