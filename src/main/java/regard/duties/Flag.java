package regard.duties;

/** What else an assessment found must be seen to, in the order of the domain specification, 3.1. */
public enum Flag {
    /** Ask the council whether the change is substantial. */
    SCRUTINY_CHECK,
    /** A substantial change: the council's scrutiny function must be consulted. */
    SCRUTINY,
    /** The Secretary of State must be notified. */
    SOS_NOTIFY,
    /** NHS England's assurance of service change applies. */
    NHSE_ASSURANCE,
    /** Beds would be reduced significantly: one of three conditions must be shown. */
    BED_TEST,
    /** The equality impact analysis is not done. */
    EIA_REQUIRED,
    /** A promise of involvement is open. */
    PROMISE,
    /** Take legal advice. */
    LEGAL_ADVICE,
    /** Several bodies decide together; each must sign. */
    JOINT,
    /** Done for NHS England under delegation. */
    DELEGATED,
    /** A provider leads; it has a duty of its own (section 242). */
    PROVIDER_242,
    /** The open period overlaps a pre-election period. */
    PRE_ELECTION,
    /** The option decided is not one that was consulted on. */
    RECONSULT_CHECK,
    /** People's access and information needs have to be planned for. */
    ACCESS_PLAN
}
