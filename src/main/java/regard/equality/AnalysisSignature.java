package regard.equality;

import java.time.LocalDate;
import regard.kernel.PersonId;

/** Somebody put their name to one version of an analysis. Two different people do: who wrote it, and the equality lead. */
public record AnalysisSignature(Part part, PersonId person, String name, LocalDate on) {

    /** In which part somebody signs. */
    public enum Part {
        AUTHOR,
        EQUALITY_LEAD
    }
}
