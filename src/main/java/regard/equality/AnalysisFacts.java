package regard.equality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.equality.AnalysisSignature.Part;
import regard.equality.EqualityRules.Characteristic;
import regard.equality.EqualityRules.Rating;
import regard.kernel.Text;

/** An analysis as rule R-35 looks at it. */
final class AnalysisFacts {

    private AnalysisFacts() {}

    static EqualityRules.Analysis of(AnalysisVersion version) {
        EqualityImpactAnalysis analysis = version.analysis();
        var known = new EnumMap<Characteristic, EqualityRules.Known>(Characteristic.class);
        for (Characteristic characteristic : Characteristic.values()) {
            GroupFinding finding = analysis.finding(characteristic.name());
            String explanation =
                    Text.isGiven(finding.explanation()) ? finding.explanation() : analysis.says(Statement.NO_IMPACT);
            known.put(characteristic, new EqualityRules.Known(finding.evidence(), explanation));
        }
        return new EqualityRules.Analysis(
                known, impacts(analysis), day(version, Part.AUTHOR), day(version, Part.EQUALITY_LEAD));
    }

    private static List<EqualityRules.Impact> impacts(EqualityImpactAnalysis analysis) {
        var impacts = new ArrayList<EqualityRules.Impact>();
        analysis.groups().forEach((group, finding) -> {
            if (finding.rating() != null) {
                impacts.add(new EqualityRules.Impact(
                        group, finding.rating(), finding.mitigation(), finding.justification(), action(finding)));
            }
        });
        impacts.sort(java.util.Comparator.comparing(impact -> String.valueOf(impact.group())));
        return impacts;
    }

    /** An action counts with somebody who does it and a day. */
    private static @Nullable String action(GroupFinding finding) {
        return finding.rating() == Rating.UNKNOWN && (Text.isBlank(finding.owner()) || finding.by() == null)
                ? null
                : finding.action();
    }

    private static @Nullable LocalDate day(AnalysisVersion version, Part part) {
        return version.signature(part).map(AnalysisSignature::on).orElse(null);
    }
}
