package regard.scrutiny;

import java.util.UUID;

/**
 * A council with its health scrutiny committee, or a local Healthwatch, in the area of a body.
 *
 * @param committee the committee that scrutinises health; blank for a Healthwatch
 * @param contact how it is written to: an office, never a person
 * @param version grows with each change, so that two people never overwrite each other
 */
public record Scrutineer(UUID id, Kind kind, String name, String committee, String contact, int version) {

    /** What it is (contracts, section 3: who comments come from). */
    public enum Kind {
        COUNCIL,
        HEALTHWATCH
    }
}
