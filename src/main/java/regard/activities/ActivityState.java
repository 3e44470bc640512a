package regard.activities;

import java.util.Arrays;
import java.util.List;

/** Where an activity stands in its life; gates stand between some of the states (commissioning specification, 2.10a). */
public enum ActivityState {
    DRAFT,
    /** The duty is assessed and signed: gate G1. */
    ASSESSED,
    PLANNED,
    /** People can take part: gate G2. */
    OPEN,
    CLOSED,
    ANALYSED,
    CONSIDERED,
    /** Gate G3. */
    DECIDED,
    FED_BACK,
    /** Gate G4. */
    EVALUATED,
    ARCHIVED,
    WITHDRAWN;

    /** The ten states that the dossier shows, in order. */
    public static List<ActivityState> life() {
        return Arrays.stream(values())
                .filter(state -> state != ARCHIVED && state != WITHDRAWN)
                .toList();
    }

    public boolean isBefore(ActivityState other) {
        return compareTo(other) < 0;
    }
}
