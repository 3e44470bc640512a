package regard.kernel;

/** Someone else changed it first. People see what they typed beside what is there now. */
public class Stale extends RuntimeException {

    public Stale(Object what) {
        super("changed by someone else: " + what);
    }
}
