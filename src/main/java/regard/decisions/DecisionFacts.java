package regard.decisions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.equality.Analyses;
import regard.equality.AnalysisVersion;
import regard.equality.EqualityImpactAnalysis;
import regard.equality.Statement;
import regard.law.Facts;
import regard.options.Option;
import regard.options.Options;

/** What this room knows of an activity, for the rules of every room: who had what before them, and how views were considered. */
@Component
class DecisionFacts implements Facts {

    private final DecisionStore store;
    private final Analyses analyses;
    private final Activities activities;
    private final Options options;

    DecisionFacts(DecisionStore store, Analyses analyses, Activities activities, Options options) {
        this.store = store;
        this.analyses = analyses;
        this.activities = activities;
        this.options = options;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return store.byActivityRef(activity).map(this::sections).orElse(Map.of());
    }

    private Map<String, Object> sections(Decision decision) {
        return switch (decision) {
            case Decision.Prepared(var paper) -> sections(paper, Optional.empty(), lastChanged(paper));
            case Decision.Taken taken ->
                sections(
                        taken.paper(), Optional.of(taken.on()), lastChanged(taken.paper(), taken.option(), taken.on()));
        };
    }

    /** The sections of a decision, as if it were taken on a day. */
    Map<String, Object> supposing(Decision decision, LocalDate on) {
        return decision instanceof Decision.Taken
                ? sections(decision)
                : sections(decision.paper(), Optional.of(on), lastChanged(decision.paper()));
    }

    /** The sections of a decision, as somebody is about to record it. */
    Map<String, Object> supposing(Decision decision, LocalDate on, Taking taking) {
        return sections(decision.paper(), Optional.of(on), lastChanged(decision.paper(), taking.option(), on));
    }

    /** While nothing is chosen, each option that may be is one that the analysis must be about: the preferred ones, else all live ones. */
    private Optional<LocalDate> lastChanged(Decision.Paper paper) {
        Activity activity = activities.get(paper.activity());
        Map<UUID, LocalDate> changed = options.changed(activity);
        List<Option> live =
                options.list(activity).stream().filter(Option::isLive).toList();
        List<Option> preferred = live.stream()
                .filter(option -> option.standing() == Option.Standing.PREFERRED)
                .toList();
        return (preferred.isEmpty() ? live : preferred)
                .stream()
                        .flatMap(option -> Optional.ofNullable(changed.get(option.id())).stream())
                        .max(Comparator.naturalOrder());
    }

    /** What is none of the options came up with the decision itself: no analysis of before can be about it. */
    private Optional<LocalDate> lastChanged(Decision.Paper paper, Optional<OptionId> chosen, LocalDate on) {
        Map<UUID, LocalDate> changed = options.changed(activities.get(paper.activity()));
        return chosen.isPresent()
                ? chosen.flatMap(option -> Optional.ofNullable(changed.get(option.value())))
                : changed.isEmpty() ? Optional.empty() : Optional.of(on);
    }

    private Map<String, Object> sections(
            Decision.Paper paper, Optional<LocalDate> on, Optional<LocalDate> optionChanged) {
        ConsiderationRecord record = paper.consideration();
        var deciding = new LinkedHashMap<String, Object>();
        on.ifPresent(day -> deciding.put("on", day));
        optionChanged.ifPresent(day -> deciding.put("optionLastChangedOn", day));
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
