package regard.opportunities;

import java.time.LocalDate;
import java.util.Optional;

/** What people need to read what is put before them, and since when, or by when, there is a version for them. */
public record FormatProvided(String need, Optional<LocalDate> availableOn, Optional<LocalDate> dueOn) {}
