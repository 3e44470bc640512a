package regard.places;

/** What an area is. */
public enum AreaKind {
    /** The area of an integrated care board. */
    ICB,
    /** A part of an integrated care board: until 2022 the area of a clinical commissioning group. */
    SUB_ICB,
    COUNTY,
    /** The area of a council that is not a county: unitary, borough or district. */
    COUNCIL
}
