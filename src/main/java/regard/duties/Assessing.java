package regard.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import regard.kernel.StrictJson;

/** Assessing a duty from JSON, for the command line and the API alike: nothing is stored, nobody need sign in. */
public final class Assessing {

    private Assessing() {}

    /**
     * The assessment of a document as contracts, section 2.1, has it; refused if it is not one.
     *
     * @param on the day of evaluation, if one was asked for; else the day the document names; else today
     */
    public static DutyAssessment evaluate(byte[] json, @Nullable LocalDate on, LocalDate today) {
        DutyFacts facts = StrictJson.read(json, DutyFacts.class);
        LocalDate named = facts.onDate();
        return DutyAssessment.of(facts, on != null ? on : named != null ? named : today);
    }
}
