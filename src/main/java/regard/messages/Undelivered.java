package regard.messages;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that could not be sent and was given up.
 *
 * @param about what it was about: its key without the part that tells one person from another
 * @param to enough of the address to recognise a mistake: its first letter, and where it leads
 * @param failure the kind of failure
 */
public record Undelivered(UUID id, String about, String to, Instant putAt, int attempts, String failure) {}
