package regard.plans;

import java.util.List;
import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Somebody answered the questions that are asked of a plan or of a report. */
record ChecklistAnswered(Actor actor, String ref, Checklist.Kind kind, List<Checklist.Answer> answers)
        implements Audited {

    @Override
    public String action() {
        return "checklist.answered";
    }

    @Override
    public String object() {
        return "checklist:" + ref + " " + kind.slug();
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(answers);
    }
}
