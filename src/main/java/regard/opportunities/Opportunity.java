package regard.opportunities;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;

/** An involvement in the register: what the public reads of it, and on which days they can take part. */
record Opportunity(
        ActivityId activity,
        OrganisationId owner,
        String ref,
        PublicPage page,
        LocalDate opensOn,
        LocalDate closesOn,
        Stage stage,
        Instant changedAt,
        Cursor cursor) {

    /** How many days are left, today included. */
    long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, closesOn) + 1;
    }

    /** Where it stands in the order of the register, so that the next page begins after it. */
    record Cursor(int rank, long key, String ref) {

        static final Cursor START = new Cursor(-1, 0, "");

        String text() {
            return rank + "." + key + "." + ref;
        }
    }
}
