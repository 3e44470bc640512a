package regard.consultations;

import java.util.List;
import regard.kernel.Problem;

/** What came of asking to extend, close or withdraw a consultation. */
public sealed interface Moving {

    record Moved(Consultation consultation) implements Moving {}

    record Refused(List<Problem> problems) implements Moving {}
}
