package regard.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** A mail server, where {@code spring.mail.host} names one. */
final class MailServer implements Post {

    private final JavaMailSender server;
    private final InternetAddress from;

    MailServer(JavaMailSender server, InternetAddress from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public void send(Message message) throws NotSent {
        var letter = server.createMimeMessage();
        try {
            Envelope.fill(letter, message, from);
            server.send(letter);
        } catch (AddressException e) {
            throw new NotSent(Why.ADDRESS, e);
        } catch (MessagingException | MailException e) {
            throw new NotSent(why(e), e);
        }
    }

    private static Why why(Exception failure) {
        Throwable cause = failure instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failure.getCause();
        return switch (cause) {
            case SendFailedException refused when hasInvalidAddress(refused) -> Why.ADDRESS;
            case SendFailedException _ -> Why.REFUSED;
            case null, default -> Why.SERVER;
        };
    }

    private static boolean hasInvalidAddress(SendFailedException refused) {
        return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
    }
}
