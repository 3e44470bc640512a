package regard.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** A folder where messages are kept as files that a mail program opens: for a laptop, which has no mail server. */
final class MailFolder implements Post {

    private final Path folder;
    private final InternetAddress from;

    MailFolder(Path folder, InternetAddress from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void send(Message message) throws NotSent {
        var letter = new Letter();
        try {
            Envelope.fill(letter, message, from);
            letter.saveChanges();
            write(letter, Envelope.name(message) + ".eml");
        } catch (AddressException e) {
            throw new NotSent(Why.ADDRESS, e);
        } catch (MessagingException | UncheckedIOException e) {
            throw new NotSent(Why.SERVER, e);
        }
    }

    /** Under a name that follows from its key, so that sending twice leaves one file. */
    private void write(MimeMessage letter, String name) throws MessagingException {
        try {
            Files.createDirectories(folder);
            Path half = folder.resolve(name + ".part");
            try (var out = Files.newOutputStream(half)) {
                letter.writeTo(out);
            }
            Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the id it was given, which the library would replace. */
    private static final class Letter extends MimeMessage {

        Letter() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        protected void updateMessageID() {}
    }
}
