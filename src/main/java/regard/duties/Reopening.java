package regard.duties;

/** Why a signed assessment has to be looked at again (S13). */
public enum Reopening {
    SCOPE,
    OPTIONS,
    IMPACT,
    EIA,
    COUNCIL,
    HEALTHWATCH,
    PROVIDER_NOTICE,
    DECISION_DATE,
    TWELVE_MONTHS
}
