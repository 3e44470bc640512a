package regard.opportunities;

import java.util.List;
import regard.kernel.Problem;

/** One event of the public page, being written. The number after the last is a new one. */
record MeetingPage(WritingPage writing, int number, boolean fresh, MeetingForm form, List<Problem> problems) {}
