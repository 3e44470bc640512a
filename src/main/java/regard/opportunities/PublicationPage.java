package regard.opportunities;

import java.util.List;
import java.util.Set;
import regard.activities.Suspicion;
import regard.kernel.Problem;

/**
 * The last look before what was written is published.
 *
 * @param toLookAt lines in which somebody might be known
 * @param cleared what was ticked of them
 */
record PublicationPage(
        WritingPage writing, String change, List<Suspicion> toLookAt, Set<String> cleared, List<Problem> problems) {}
