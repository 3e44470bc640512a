package regard.responses;

import java.util.List;
import regard.kernel.Problem;

/** Where somebody comes back to a draft with its code. */
record ReturnPage(String ref, String title, String typed, List<Problem> problems) {}
