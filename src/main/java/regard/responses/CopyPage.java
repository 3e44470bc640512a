package regard.responses;

import java.time.Instant;
import java.util.List;

/** A copy of answers that were sent, to read or to print. */
record CopyPage(String ref, String title, String reference, Instant at, List<AnswerLines> answers) {}
