package regard.duties;

/** Why a level is at least something, whatever the score says. */
public enum LevelOverride {
    /** A substantial change to services, confirmed. */
    SUBSTANTIAL,
    /** A clear promise to consult that still stands. */
    PROMISE,
    /** Planning the arrangements. */
    PLAN,
    /** A severe effect on many people. */
    SEVERE,
    /** Several protected or inclusion groups affected, or one severely. */
    EQUALITY
}
