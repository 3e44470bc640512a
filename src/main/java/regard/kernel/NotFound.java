package regard.kernel;

/** It is not there, or not theirs: the same page in both cases, so that nobody learns which. */
public class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super("not found: " + what);
    }
}
