package regard.opportunities;

import java.time.LocalDate;

/** A change to a public page after people had begun to read it: what was changed, in words for them. */
record PageChange(LocalDate on, String words) {}
