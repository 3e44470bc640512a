package regard.duties;

import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** Everybody who must sign a duty assessment has signed it: gate G1 is passed. */
public record DutyAssessed(Actor actor, ActivityId activity, String ref, int version, DutyAssessment assessment)
        implements Audited {

    @Override
    public String action() {
        return "duty.assessed";
    }

    @Override
    public String object() {
        return "duty-assessment:" + ref + " v" + version;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(assessment);
    }
}
