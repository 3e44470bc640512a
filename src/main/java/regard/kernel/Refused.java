package regard.kernel;

import java.util.List;

/**
 * Input from a file or a program that cannot be taken: where, and why. Pages refuse with a list of {@link Problem}; commands and
 * the API with this, which becomes a problem document (RFC 9457).
 */
public class Refused extends RuntimeException {

    private final transient List<Fault> faults;
    private final boolean malformed;

    /**
     * One thing that is wrong.
     *
     * @param pointer a JSON pointer, or a place such as {@code row 2, column 3}
     * @param code a short word that programs can tell apart: unknown, missing, range, type, duplicate
     */
    public record Fault(String pointer, String code, String message) {}

    public Refused(List<Fault> faults) {
        this(faults, false);
    }

    public Refused(String pointer, String code, String message) {
        this(List.of(new Fault(pointer, code, message)), false);
    }

    private Refused(List<Fault> faults, boolean malformed) {
        super(faults.isEmpty() ? "refused" : faults.getFirst().message());
        this.faults = List.copyOf(faults);
        this.malformed = malformed;
    }

    /** The input could not be read at all: 400 over HTTP, where a readable but wrong one is 422. */
    public static Refused malformed(String message) {
        return new Refused(List.of(new Fault("", "malformed", message)), true);
    }

    public List<Fault> faults() {
        return faults;
    }

    public boolean isMalformed() {
        return malformed;
    }
}
