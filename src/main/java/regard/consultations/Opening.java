package regard.consultations;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to open a consultation. */
public sealed interface Opening {

    record Opened(Consultation.Open consultation) implements Opening {}

    record Refused(List<Problem> problems) implements Opening {}
}
