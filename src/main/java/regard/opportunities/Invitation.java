package regard.opportunities;

import java.time.LocalDate;

/** When people were invited to an event, and what is arranged there so that they can take part. */
public record Invitation(LocalDate eventOn, String where, LocalDate invitedOn, String arrangements) {}
