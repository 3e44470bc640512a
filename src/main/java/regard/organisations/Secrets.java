package regard.organisations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What must be kept but not be readable in the database: encrypted with AES-256-GCM under a key that lives in the data folder
 * (mode 600), or is given as {@code REGARD_SECRET_KEY} where several processes share a database. What need only be recognised is
 * hashed instead.
 */
@Component
public class Secrets {

    private static final int NONCE_BYTES = 12;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Secrets(@Value("${regard.data:data}") Path home, @Value("${REGARD_SECRET_KEY:}") String given) {
        key = new SecretKeySpec(given.isBlank() ? keyOf(home) : HexFormat.of().parseHex(given), "AES");
    }

    public byte[] encrypt(String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + hidden.length)
                .put(nonce)
                .put(hidden)
                .array();
    }

    public String decrypt(byte[] kept) {
        var buffer = ByteBuffer.wrap(kept);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] hidden = new byte[buffer.remaining()];
        buffer.get(hidden);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, hidden), StandardCharsets.UTF_8);
    }

    /** Bytes that only this installation can work out from these: the same from the same, for one purpose. */
    public byte[] derive(String purpose, byte[] from) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            byte[] own = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            mac.init(new SecretKeySpec(own, "HmacSHA256"));
            return mac.doFinal(from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code of 160 random bits for a link. */
    static String newCode() {
        byte[] random = new byte[20];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Codes of links are random enough for a plain hash. */
    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be read with the key of this data folder", e);
        }
    }

    private static byte[] keyOf(Path home) {
        Path file = home.resolve("secret-key");
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                byte[] random = new byte[KEY_BYTES];
                RANDOM.nextBytes(random);
                try {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    Files.writeString(file, HexFormat.of().formatHex(random));
                } catch (FileAlreadyExistsException e) {
                    return HexFormat.of().parseHex(Files.readString(file).strip());
                }
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
