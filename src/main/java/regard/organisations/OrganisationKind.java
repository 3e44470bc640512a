package regard.organisations;

/** What kind of body it is, in the words of the National Health Service Act 2006 and of those around it. */
public enum OrganisationKind {
    /** Clinical commissioning group, to 30 June 2022. */
    CCG,
    /** Integrated care board, since 1 July 2022. */
    ICB,
    NHS_ENGLAND,
    NHS_TRUST,
    GP_PRACTICE,
    INDEPENDENT_PROVIDER,
    COUNCIL,
    HEALTHWATCH,
    VOLUNTARY;

    /** Whether the involvement duty of a commissioner binds it (sections 13Q, 14Z2, 14Z45). */
    public boolean isCommissioner() {
        return this == CCG || this == ICB || this == NHS_ENGLAND;
    }
}
