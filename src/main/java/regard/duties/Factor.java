package regard.duties;

/** What is weighed to find a proportionate level, each from 0 to 3 (domain specification, 3.4). */
public enum Factor {
    /** How many people are affected. */
    P1,
    /** How strongly each is affected. */
    P2,
    /** Whether protected or inclusion groups are specially affected. */
    P3,
    /** How hard it is to undo. */
    P4,
    /** How much the public cares. */
    P5,
    /** What is not known. */
    P6,
    /** How far it reaches. */
    P7
}
