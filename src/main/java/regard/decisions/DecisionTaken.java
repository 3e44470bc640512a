package regard.decisions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regard.kernel.Actor;
import regard.kernel.Audited;
import regard.promises.PublishedText;

/** A decision was taken, and everybody can read it. */
public record DecisionTaken(Actor actor, Decision.Taken decision) implements Audited, PublishedText {

    @Override
    public String action() {
        return "decision.taken";
    }

    @Override
    public String object() {
        return "decision:" + decision.paper().ref();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(decision);
    }

    @Override
    public String activityRef() {
        return decision.paper().activityRef();
    }

    @Override
    public Where where() {
        return Where.DECISION;
    }

    @Override
    public List<String> texts() {
        return Stream.concat(
                        Stream.of(decision.text(), decision.reasons()),
                        decision.paper().answers().stream()
                                .flatMap(answer -> Stream.of(answer.decided(), answer.reason())))
                .toList();
    }
}
