package regard.responses;

import java.util.Map;
import java.util.Optional;
import regard.consultations.Consultation;
import regard.kernel.Actor;
import regard.kernel.Audited;

/**
 * Something happened to responses: one was received, changed, taken back, considered or refused, many were brought in or exported.
 * The ledger keeps the hash of what it is now, never the answers.
 *
 * @param what the response or the consultation, as kind and reference
 * @param state what it is now
 */
public record ResponseEvent(Actor actor, String action, String what, Optional<Object> state) implements Audited {

    /** What happened to one response, with all that it is now. */
    static ResponseEvent of(Actor actor, String action, Consultation.Brief brief, Response response) {
        return new ResponseEvent(
                actor,
                action,
                "response:" + brief.ref() + "/" + response.reference(),
                Optional.of(Map.of(
                        "reference", response.reference(),
                        "state", response.state().name(),
                        "channel", response.channel().name(),
                        "answers", response.answers(),
                        "reason", response.lateReason(),
                        "version", response.version())));
    }

    @Override
    public String object() {
        return what;
    }

    @Override
    public Optional<Object> after() {
        return state;
    }
}
