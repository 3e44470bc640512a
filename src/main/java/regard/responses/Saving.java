package regard.responses;

/** What came of saving one answer of a draft. */
sealed interface Saving {

    record Saved(Draft draft) implements Saving {}

    /** Another window changed this answer after the person saw it: nothing is saved, and both are shown. */
    record Clash(Draft draft) implements Saving {}
}
