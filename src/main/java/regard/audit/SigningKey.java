package regard.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The key that signs checkpoints: Ed25519, made at the first start and kept in the data folder with mode 600. */
final class SigningKey {

    private static final String KIND = "Ed25519";

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    static SigningKey of(Path home) {
        Path file = home.resolve("ledger-key");
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                KeyPair made = KeyPairGenerator.getInstance(KIND).generateKeyPair();
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        file,
                        base64(made.getPrivate().getEncoded()) + "\n"
                                + base64(made.getPublic().getEncoded()));
                return new SigningKey(made);
            }
            var lines = Files.readAllLines(file);
            var factory = KeyFactory.getInstance(KIND);
            return new SigningKey(new KeyPair(
                    factory.generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                    factory.generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the ledger in " + file + " cannot be read", e);
        }
    }

    String publicKey() {
        return base64(pair.getPublic().getEncoded());
    }

    String sign(byte[] document) {
        try {
            var signature = Signature.getInstance(KIND);
            signature.initSign(pair.getPrivate());
            signature.update(document);
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(String publicKey, byte[] document, String signed) {
        try {
            var signature = Signature.getInstance(KIND);
            signature.initVerify(KeyFactory.getInstance(KIND)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            signature.update(document);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
