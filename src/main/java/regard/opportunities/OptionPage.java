package regard.opportunities;

import java.util.List;
import regard.kernel.Problem;

/** One option of the public page, being written. The number after the last is a new one. */
record OptionPage(WritingPage writing, int number, boolean fresh, OptionForm form, List<Problem> problems) {}
