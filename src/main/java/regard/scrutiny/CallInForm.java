package regard.scrutiny;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was typed of a call-in. */
record CallInForm(
        @Nullable Integer version,
        DateInput requestedOn,
        String requestedBy,
        String ground,
        String localResolution,
        DateInput directedOn,
        DateInput liftedOn,
        String outcome,
        Set<String> cleared) {

    CallInForm {
        requestedOn = Typed.or(requestedOn);
        requestedBy = Typed.or(requestedBy);
        ground = Typed.or(ground);
        localResolution = Typed.or(localResolution);
        directedOn = Typed.or(directedOn);
        liftedOn = Typed.or(liftedOn);
        outcome = Typed.or(outcome);
        cleared = cleared == null ? Set.of() : Set.copyOf(cleared);
    }

    static final CallInForm EMPTY =
            new CallInForm(0, DateInput.EMPTY, "", "", "", DateInput.EMPTY, DateInput.EMPTY, "", Set.of());

    static CallInForm of(CallIn callIn) {
        return new CallInForm(
                callIn.version(),
                Typed.input(callIn.requestedOn()),
                callIn.requestedBy(),
                callIn.ground().map(Enum::name).orElse(""),
                callIn.localResolution(),
                Typed.input(callIn.directedOn()),
                Typed.input(callIn.liftedOn()),
                callIn.outcome(),
                Set.of());
    }

    List<Problem> unreadable() {
        return Typed.unreadable(Map.of("requestedOn", requestedOn, "directedOn", directedOn, "liftedOn", liftedOn));
    }

    CallIn callIn(UUID id) {
        return new CallIn(
                id,
                requestedOn.date(),
                requestedBy.strip(),
                Typed.one(CallIn.Ground.class, ground),
                localResolution.strip(),
                directedOn.date(),
                liftedOn.date(),
                outcome.strip(),
                version == null ? 0 : version);
    }
}
