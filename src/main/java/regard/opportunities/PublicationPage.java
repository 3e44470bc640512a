package regard.opportunities;

import java.util.List;
import regard.kernel.Problem;

/** The last look before what was written is published. */
record PublicationPage(WritingPage writing, String change, List<Problem> problems) {}
