package regard.consultations;

import java.util.List;
import regard.kernel.Problem;
import regard.law.Verdict;

/** What came of asking to open a consultation. */
public sealed interface Opening {

    record Opened(Consultation.Open consultation) implements Opening {}

    record Refused(List<Problem> problems) implements Opening {}

    /** Gate G2 is closed: rules are not kept that a court would ask about. */
    record GateClosed(Verdict verdict) implements Opening {}
}
