package regard.texts;

/** Hears how far long work has come, so that a person who waits can see it. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (_, _, _) -> {};

    /** Is told what is being done, in plain words, and that {@code done} of {@code total} pieces of it are finished. */
    void at(String step, int done, int total);
}
