package regard.departures;

import java.time.LocalDate;

/** One departure. */
record DeparturePage(Departure departure, LocalDate today, boolean mayWrite) {}
