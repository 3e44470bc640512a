package regard.duties;

/** How much involvement is proportionate, from telling people to a formal consultation. */
public enum Level {
    INFORM,
    TARGETED,
    FULL,
    CONSULT;

    boolean isAbove(Level other) {
        return compareTo(other) > 0;
    }

    boolean isAtLeast(Level other) {
        return compareTo(other) >= 0;
    }

    Level orAtLeast(Level other) {
        return isAtLeast(other) ? this : other;
    }
}
