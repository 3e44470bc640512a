package regard.activities;

import java.util.List;
import regard.evidence.EvidenceItem;

/** What shows that an activity was done as it should be. */
record EvidencePage(Activity activity, List<EvidenceItem> items) {}
