package regard.platform;

import regard.kernel.OrganisationId;

/**
 * For which body the thread asks the database: the second lock behind the stores, which name the organisation in every query. It is
 * the one thing that is not passed in, because a lock that callers must remember would be no second one.
 */
final class InView {

    /** The service itself, and pages that everybody may read. */
    static final String ALL = "all";

    private static final ThreadLocal<String> BODY = ThreadLocal.withInitial(() -> ALL);

    private InView() {}

    static String body() {
        return BODY.get();
    }

    /** From here to the closing, the database shows what this body may see. */
    static Closing only(OrganisationId body) {
        BODY.set(body.value().toString());
        return BODY::remove;
    }

    /** Ends it. */
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }
}
