package regard.decisions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.GateAhead;
import regard.activities.Gates;
import regard.duties.Duties;
import regard.kernel.Actor;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;

/** Gate G3: what must be true before a decision is taken, asked as if it were taken on a day. */
@Component
class GateThree {

    /** On an ordinary day the gate is asked as if those who decide met as planned. */
    @Component
    static class AsTheyMeet implements GateAhead {

        private final DecisionStore store;
        private final DecisionFacts facts;

        AsTheyMeet(DecisionStore store, DecisionFacts facts) {
            this.store = store;
            this.facts = facts;
        }

        @Override
        public Gate gate() {
            return Gate.G3;
        }

        @Override
        public Supposition expected(Activity activity) {
            return store.byActivity(activity.id())
                    .filter(decision -> decision instanceof Decision.Prepared)
                    .flatMap(decision -> decision.paper()
                            .meetsOn()
                            .map(on -> new Supposition(facts.supposing(decision, on), Map.of())))
                    .orElse(Supposition.NOTHING);
        }
    }

    private final Gates gates;
    private final DecisionFacts facts;
    private final Activities activities;
    private final Duties duties;

    GateThree(Gates gates, DecisionFacts facts, Activities activities, Duties duties) {
        this.gates = gates;
        this.facts = facts;
        this.activities = activities;
        this.duties = duties;
    }

    Verdict ask(Decision decision, LocalDate on) {
        return gates.ask(activity(decision), Gate.G3, on, supposing(decision, on));
    }

    /** Asks for somebody who is about to record it, and keeps what was said. */
    Verdict pass(Decision decision, LocalDate on, Taking taking, Actor actor) {
        Supposition supposed = new Supposition(facts.supposing(decision, on, taking), Map.of());
        // What was decided is a part of the assessment, which has to be there first (R-03 says so if it is not).
        if (duties.facts(decision.paper().activity()).isPresent()) {
            supposed = supposed.with("assessment", chosen(decision.paper(), taking));
        }
        return gates.pass(activity(decision), Gate.G3, on, supposed, actor);
    }

    boolean keeps(String rule, Decision decision, LocalDate on) {
        return ask(decision, on).breach(rule).isEmpty();
    }

    private Activity activity(Decision decision) {
        return activities.get(decision.paper().activity());
    }

    private Supposition supposing(Decision decision, LocalDate on) {
        return new Supposition(facts.supposing(decision, on), Map.of());
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
        return Map.of("decision", chosen);
    }
}
