package regard.messages;

/**
 * A message to one person, in plain text.
 *
 * @param key what makes it one message: the same key is sent once, however often it is put in the outbox
 */
public record Message(String key, String to, String subject, String text) {}
