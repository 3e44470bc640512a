package regard.organisations;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/** Time-based one-time codes (RFC 6238): SHA-1, 6 digits, 30 seconds; the steps before and after are taken too. */
final class OneTimeCodes {

    private static final int STEP_SECONDS = 30;
    private static final DefaultCodeGenerator GENERATOR = new DefaultCodeGenerator(HashingAlgorithm.SHA1, 6);

    private OneTimeCodes() {}

    /** A new secret in Base32, of 160 bits. */
    static String newSecret() {
        return new DefaultSecretGenerator(32).generate();
    }

    /** The step whose code this is, later than the last one used, if there is one. */
    static OptionalLong step(String secret, String code, Instant now, long lastUsed) {
        String typed = code.replaceAll("[\\s-]", "");
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > lastUsed && same(code(secret, step), typed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String codeAt(String secret, Instant now) {
        return code(secret, Math.floorDiv(now.getEpochSecond(), STEP_SECONDS));
    }

    private static String code(String secret, long step) {
        try {
            return GENERATOR.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException("a one-time code cannot be made", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
