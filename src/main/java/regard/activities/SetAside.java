package regard.activities;

import java.time.LocalDate;

/**
 * An error of a rule that an executive set aside for an activity: whoever reads the dossier sees it, with their name and reason.
 *
 * @param message what the rule said at that moment; blank where that was not kept
 */
public record SetAside(String rule, String message, String reason, String name, LocalDate on) {}
