package regard.responses;

import java.util.List;
import regard.kernel.Problem;

/** Where somebody enters their receipt code. */
record MyAnswersPage(String typed, List<Problem> problems) {}
