package regard.responses;

import java.time.LocalDate;

/** Why nobody can answer here now, and what they can do instead. */
record NotOpenPage(String ref, String title, Receiving.Why why, LocalDate day, LocalDate lateAnsweredBy) {}
