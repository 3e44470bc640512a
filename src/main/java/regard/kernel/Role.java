package regard.kernel;

/** What a person may be in a body (contracts, section 1). One person may hold several. */
public enum Role {
    /** Engagement officer or commissioning lead. */
    STAFF,
    /** Equality lead. */
    EQUALITY,
    /** Decides, and sets errors of rules aside with a reason. */
    EXECUTIVE,
    /** People and settings. */
    ADMIN,
    /** Lay member: challenges, and signs what they are satisfied with. */
    LAY,
    /** A registered member of the public. */
    PUBLIC,
    /** A provider's contract lead. */
    PROVIDER,
    /** Reads the record as it stood on any day, and changes nothing. */
    AUDITOR;

    /** The roles of people who work inside the body and see its dossiers. */
    public boolean worksInside() {
        return this != PUBLIC && this != PROVIDER;
    }
}
