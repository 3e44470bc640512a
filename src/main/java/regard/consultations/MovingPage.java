package regard.consultations;

import java.util.List;
import java.util.Locale;
import regard.activities.Suspicion;
import regard.kernel.Period;
import regard.kernel.Problem;

/**
 * Giving people longer, closing early, or withdrawing.
 *
 * @param verb the last part of its address, and of the keys of its words: extension, closing or withdrawal
 * @param toLookAt lines of the reason in which somebody might be known
 */
record MovingPage(
        StaffPage head, Verb verb, Period period, ReasonForm form, List<Suspicion> toLookAt, List<Problem> problems) {

    /** What is about to be done. */
    enum Verb {
        EXTENSION,
        CLOSING,
        WITHDRAWAL
    }

    String word() {
        return verb.name().toLowerCase(Locale.ROOT);
    }

    String key(String ending) {
        return "consultations." + word() + "." + ending;
    }

    boolean asksForDay() {
        return verb == Verb.EXTENSION;
    }

    /** Red for what cannot be taken back. */
    boolean isFinal() {
        return verb == Verb.WITHDRAWAL;
    }
}
