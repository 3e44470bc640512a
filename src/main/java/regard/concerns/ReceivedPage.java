package regard.concerns;

import java.time.LocalDate;
import regard.organisations.Organisation;

/** That it has come, and by when it is answered. */
record ReceivedPage(String reference, LocalDate dueOn, boolean reachable, Organisation body) {}
