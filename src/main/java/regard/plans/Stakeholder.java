package regard.plans;

/**
 * A body or a group of people with an interest in the work. Never one person by name: who speaks for it stands with the body itself.
 *
 * @param interest how much it matters to them, 1 to 5
 * @param influence how much they can move, 1 to 5
 * @param affected whether they themselves are affected
 * @param contact how we keep in touch
 */
public record Stakeholder(String name, Kind kind, int interest, int influence, boolean affected, String contact) {

    static final int MOST = 5;
    private static final int HIGH = 3;

    /** What kind of body or group. */
    public enum Kind {
        PATIENTS,
        CARERS,
        PUBLIC,
        STAFF,
        VCSE,
        HEALTHWATCH,
        COUNCIL,
        MP,
        PROVIDER,
        PRACTICES,
        NHS,
        OTHER
    }

    /** What a place on the map means for how we work with them. */
    enum Manner {
        WORK_CLOSELY,
        KEEP_SATISFIED,
        KEEP_INFORMED,
        KEEP_IN_VIEW
    }

    Manner manner() {
        if (influence >= HIGH && interest >= HIGH) {
            return Manner.WORK_CLOSELY;
        }
        return influence >= HIGH
                ? Manner.KEEP_SATISFIED
                : interest >= HIGH ? Manner.KEEP_INFORMED : Manner.KEEP_IN_VIEW;
    }
}
