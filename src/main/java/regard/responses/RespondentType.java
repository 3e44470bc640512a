package regard.responses;

/** In what capacity somebody answers (commissioning specification, 2.10b). */
public enum RespondentType {
    PATIENT,
    CARER,
    PUBLIC,
    STAFF,
    /** A patient participation group. */
    PPG,
    /** A voluntary, community or social enterprise organisation. */
    VCSE,
    HEALTHWATCH,
    COUNCIL,
    MP,
    PROVIDER,
    OTHER_ORG;

    /** Whether they answer for an organisation, which then has a name. */
    public boolean isOrganisation() {
        return switch (this) {
            case PPG, VCSE, HEALTHWATCH, COUNCIL, MP, PROVIDER, OTHER_ORG -> true;
            case PATIENT, CARER, PUBLIC, STAFF -> false;
        };
    }
}
