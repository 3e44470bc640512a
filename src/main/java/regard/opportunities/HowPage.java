package regard.opportunities;

import java.util.List;
import regard.duties.PublicSummary;

/** How we involve people, with the assessments that were signed last. */
record HowPage(List<PublicSummary> summaries) {}
