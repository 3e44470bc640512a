package regard.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Period;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.law.Verdict;

/**
 * Gate G3: what must be true before a decision is taken. It asks the rules of every room whose records are kept here; each further
 * room brings its own with its records.
 */
@Component
class GateThree {

    private final RulesCheck rules;
    private final ObjectProvider<Facts> rooms;
    private final DecisionFacts decisions;
    private final Consultations consultations;

    GateThree(
            ObjectProvider<Facts> rooms,
            List<Rulebook<?>> books,
            DecisionFacts decisions,
            Consultations consultations) {
        this.rules = new RulesCheck(books);
        this.rooms = rooms;
        this.decisions = decisions;
        this.consultations = consultations;
    }

    Verdict ask(Decision decision, LocalDate on) {
        return ask(decision, on, Map.of());
    }

    /** Asks for a decision as somebody is about to record it. */
    Verdict ask(Decision decision, LocalDate on, Taking taking) {
        return ask(decision, on, chosen(decision.paper(), taking));
    }

    boolean keeps(String rule, Decision decision, LocalDate on) {
        return ask(decision, on).breaches().stream()
                .noneMatch(breach -> breach.rule().equals(rule));
    }

    private Verdict ask(Decision decision, LocalDate on, Map<String, Object> taken) {
        String activity = decision.paper().activityRef();
        var facts = new ArrayList<Facts>();
        rooms.stream().filter(room -> !(room instanceof DecisionFacts)).forEach(facts::add);
        facts.add(_ -> closing(activity));
        facts.add(_ -> decisions.supposing(decision, on));
        // What was decided is a part of the assessment, which has to be there first (R-03 says so if it is not).
        if (facts.stream().anyMatch(room -> room.of(activity).containsKey("assessment"))) {
            facts.add(_ -> taken);
        }
        return rules.check(facts, activity, Gate.G3, on);
    }

    private Map<String, Object> closing(String activity) {
        Optional<Period> period = consultations.find(activity).flatMap(consultation -> switch (consultation) {
            case Consultation.Open open -> Optional.of(open.period());
            case Consultation.Closed closed -> Optional.of(closed.period());
            case Consultation.Draft _, Consultation.Withdrawn _ -> Optional.empty();
        });
        return period.<Map<String, Object>>map(days -> Map.of("consultation", Map.of("closesOn", days.last())))
                .orElse(Map.of());
    }

    /** what people were asked about, and what is decided. */
    private static Map<String, Object> chosen(Decision.Paper paper, Taking taking) {
        var chosen = new LinkedHashMap<String, Object>();
        chosen.put(
                "consultedOptions",
                paper.options().stream()
                        .filter(option -> option.standing() == OptionConsidered.Standing.CONSULTED)
                        .map(option -> option.id().value().toString())
                        .toList());
        chosen.put(
                "decidedOption",
                taking.option().map(option -> option.value().toString()).orElse("another"));
        taking.reconsultation(paper).ifPresent(said -> {
            var reconsultation = new LinkedHashMap<String, Object>();
            reconsultation.put("fundamentallyDifferent", said.fundamentallyDifferent());
            reconsultation.put("reason", said.why());
            said.askedAgainOn().ifPresent(day -> reconsultation.put("reconsultedOn", day));
            chosen.put("reconsultation", reconsultation);
        });
        return Map.of("assessment", Map.of("decision", chosen));
    }
}
