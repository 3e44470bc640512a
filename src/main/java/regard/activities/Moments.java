package regard.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regard.law.Gate;

/** Which gates are asked of an activity on an ordinary day, by where it stands in its life (commissioning specification, 2.10a and 6). */
final class Moments {

    private Moments() {}

    /** The gate that stands right before it. */
    static Optional<Gate> next(ActivityState state) {
        return switch (state) {
            case DRAFT -> Optional.of(Gate.G1);
            case ASSESSED, PLANNED -> Optional.of(Gate.G2);
            case CLOSED, ANALYSED, CONSIDERED -> Optional.of(Gate.G3);
            case DECIDED, FED_BACK -> Optional.of(Gate.G4);
            case OPEN, EVALUATED, ARCHIVED, WITHDRAWN -> Optional.empty();
        };
    }

    /** The gate that comes after the days on which people answer: what it will ask is shown, and keeps nothing shut yet. */
    static Optional<Gate> coming(ActivityState state) {
        return state == ActivityState.OPEN ? Optional.of(Gate.G3) : Optional.empty();
    }

    /** All that is asked today. */
    static List<Gate> today(ActivityState state) {
        var gates = new ArrayList<Gate>();
        next(state).ifPresent(gates::add);
        gates.addAll(everyDay(state));
        return gates;
    }

    /** What is asked on every day, whatever gate comes next: these can be broken by nothing but time. */
    static List<Gate> everyDay(ActivityState state) {
        var gates = new ArrayList<>(List.of(Gate.NIGHTLY, Gate.DAY_AFTER, Gate.SAVE));
        if (state == ActivityState.OPEN) {
            gates.add(Gate.OPEN);
        }
        if (state.isBefore(ActivityState.CLOSED)) {
            gates.add(Gate.EVENT);
        }
        if (Stream.of(ActivityState.DECIDED, ActivityState.FED_BACK).anyMatch(state::equals)) {
            gates.add(Gate.PUBLISH);
        }
        return gates;
    }
}
