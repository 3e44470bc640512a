package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.ActivityId;

/**
 * A version of an analysis. What was signed or published stays as it was; a change makes the next version, which nobody has signed.
 *
 * @param part what was changed: a section, or the code of a group
 * @param savedBy the name of who changed it
 */
public record AnalysisVersion(
        ActivityId activity,
        int version,
        EqualityImpactAnalysis analysis,
        String part,
        String savedBy,
        LocalDate savedOn,
        List<AnalysisSignature> signatures,
        Optional<LocalDate> publishedOn) {

    public AnalysisVersion {
        signatures = List.copyOf(signatures);
    }

    public Optional<AnalysisSignature> signature(AnalysisSignature.Part part) {
        return signatures.stream().filter(each -> each.part() == part).findFirst();
    }

    public boolean isSigned() {
        return signatures.size() == AnalysisSignature.Part.values().length;
    }
}
