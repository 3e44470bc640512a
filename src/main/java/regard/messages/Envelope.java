package regard.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How a message looks as a letter of the internet. */
final class Envelope {

    private Envelope() {}

    static void fill(MimeMessage letter, Message message, InternetAddress from) throws MessagingException {
        letter.setFrom(from);
        letter.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(message.to(), true));
        letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        letter.setText(message.text(), StandardCharsets.UTF_8.name());
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("Message-ID", "<" + name(message) + "@regard>");
    }

    /** The same for the same key, always: the stable id of the message. */
    static String name(Message message) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(message.key().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
