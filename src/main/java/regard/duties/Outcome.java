package regard.duties;

/** What a duty assessment comes to (domain specification, 3.1). */
public enum Outcome {
    /** Not commissioning arrangements of this body, or about one person's own care. */
    OUT_OF_SCOPE,
    /** The duty does not apply; the reasons are recorded. */
    NOT_ENGAGED,
    /** The duty applies, and what people have already said covers this very matter. */
    ENGAGED_EXISTING_SUFFICIENT,
    /** The duty applies, and more involvement is needed. */
    ENGAGED_FURTHER,
    /** The duty applies, and the involvement is a formal consultation. */
    ENGAGED_CONSULT,
    /** The duty applies; the decision must be taken now, and involvement follows. */
    ENGAGED_URGENT,
    /** The impact is not known: treated as engaged until it is. */
    UNCLEAR;

    /** Whether people still have to be involved before the decision. */
    public boolean needsInvolvementFirst() {
        return this == UNCLEAR || this == ENGAGED_FURTHER || this == ENGAGED_CONSULT;
    }
}
