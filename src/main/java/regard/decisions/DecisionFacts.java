package regard.decisions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.equality.Analyses;
import regard.equality.AnalysisVersion;
import regard.equality.EqualityImpactAnalysis;
import regard.equality.Statement;
import regard.law.Facts;

/** What this room knows of an activity, for the rules of every room: who had what before them, and how views were considered. */
@Component
class DecisionFacts implements Facts {

    private final DecisionStore store;
    private final Analyses analyses;

    DecisionFacts(DecisionStore store, Analyses analyses) {
        this.store = store;
        this.analyses = analyses;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return store.byActivityRef(activity)
                .map(decision -> sections(
                        decision,
                        decision instanceof Decision.Taken taken ? Optional.of(taken.on()) : Optional.empty()))
                .orElse(Map.of());
    }

    /** The sections of a decision, as if it were taken on a day. */
    Map<String, Object> supposing(Decision decision, LocalDate on) {
        return sections(decision, Optional.of(on));
    }

    private Map<String, Object> sections(Decision decision, Optional<LocalDate> on) {
        Decision.Paper paper = decision.paper();
        ConsiderationRecord record = paper.consideration();
        var deciding = new LinkedHashMap<String, Object>();
        on.ifPresent(day -> deciding.put("on", day));
        deciding.put("inequalities", inequalities(paper));
        deciding.put(
                "makers", paper.members().stream().map(DecisionFacts::maker).toList());
        var sections = new LinkedHashMap<String, Object>();
        sections.put("decision", deciding);
        sections.put(
                "consideration",
                Map.of(
                        "weightGiven",
                        record.weightGiven(),
                        "changesMade",
                        record.changesMade().isBlank() ? List.of() : List.of(record.changesMade()),
                        "notChangedAndWhy",
                        record.notChangedAndWhy()));
        return sections;
    }

    /** What the paper says of inequalities; where it says nothing, what the equality analysis before the members says. */
    private Map<String, String> inequalities(Decision.Paper paper) {
        Optional<EqualityImpactAnalysis> analysis = analyses.current(paper.activity())
                .filter(AnalysisVersion::isSigned)
                .map(AnalysisVersion::analysis);
        ConsiderationRecord record = paper.consideration();
        return Map.of(
                "access", orElse(record.accessGaps(), analysis, Statement.ACCESS),
                "outcomes", orElse(record.outcomeGaps(), analysis, Statement.RESULTS));
    }

    private static String orElse(String said, Optional<EqualityImpactAnalysis> analysis, Statement statement) {
        return said.isBlank() ? analysis.map(each -> each.says(statement)).orElse("") : said;
    }

    private static Map<String, Object> maker(Member member) {
        var maker = new LinkedHashMap<String, Object>();
        maker.put("person", member.name());
        member.receivedOn().ifPresent(day -> maker.put("analysisReceivedOn", day));
        maker.put("fullReport", member.fullReport());
        member.readOn().ifPresent(day -> maker.put("readConfirmedOn", day));
        return maker;
    }
}
