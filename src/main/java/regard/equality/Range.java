package regard.equality;

/** The counts that somebody who sees only the published table must hold possible, from the least to the most. */
record Range(long least, long most) {

    static final long ENDLESS = Long.MAX_VALUE;

    static Range from(long least) {
        return new Range(least, ENDLESS);
    }

    boolean isCertain() {
        return least == most;
    }

    boolean allowsMoreThan(long count) {
        return count < most;
    }

    boolean allowsLessThan(long count) {
        return count > least;
    }
}
