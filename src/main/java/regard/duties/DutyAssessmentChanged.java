package regard.duties;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A duty assessment was started, opened again, signed by somebody, or somebody refused to sign it. */
public record DutyAssessmentChanged(Actor actor, String action, String ref, int version, Object what)
        implements Audited {

    @Override
    public String object() {
        return "duty-assessment:" + ref + " v" + version;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(what);
    }
}
