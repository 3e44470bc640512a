package regard.decisions;

import java.time.LocalDate;

/** An error of a rule that an executive set aside for this decision. The reason stays, with the name. */
record SetAside(String rule, String reason, String name, LocalDate on) {}
