package regard.messages;

import java.util.regex.Pattern;

/**
 * A message to one person, in plain text.
 *
 * @param key what makes it one message: the same key is sent once, however often it is put in the outbox. It is kept when the rest
 *     is forgotten, so it never holds personal data
 */
public record Message(String key, String to, String subject, String text) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    public Message {
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("a message has a key of up to 200 characters");
        }
        if (subject.lines().count() > 1) {
            throw new IllegalArgumentException("the subject of a message stands on one line");
        }
    }

    /** Whether this could be an address at all; only sending to it shows whether it is somebody's. */
    public static boolean isAddress(String address) {
        return address.length() <= 254 && ADDRESS.matcher(address).matches();
    }

    /** Never the address or the words: this goes to logs. */
    @Override
    public String toString() {
        return "message " + key;
    }
}
