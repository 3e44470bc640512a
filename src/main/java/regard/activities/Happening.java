package regard.activities;

import java.time.Instant;
import regard.kernel.PersonId;

/** Something that somebody inside did on an activity. */
record Happening(long id, Instant at, PersonId person, String action) {}
