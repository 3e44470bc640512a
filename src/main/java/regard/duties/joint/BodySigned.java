package regard.duties.joint;

import java.util.Optional;
import regard.kernel.Actor;
import regard.kernel.Audited;

/** A body that decides with us signed an assessment, or it was recorded that it did. */
record BodySigned(Actor actor, String ref, int version, BodySignature signature) implements Audited {

    @Override
    public String action() {
        return signature.own() ? "duty.body-signed" : "duty.body-signature-recorded";
    }

    @Override
    public String object() {
        return "duty-assessment:" + ref + " v" + version;
    }

    @Override
    public Optional<Object> after() {
        return Optional.of(signature);
    }
}
