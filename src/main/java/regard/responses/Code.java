package regard.responses;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that a person holds: the receipt for their answers, or the way back to a draft. It has 80 bits in 16 letters and figures
 * that cannot be mistaken for each other on paper or on the phone (Crockford's: no I, L, O or U). We keep only its hash.
 *
 * @param letters the 16, without hyphens
 */
record Code(String letters) {

    static final int BYTES = 10;

    private static final int LENGTH = 16;
    private static final int BITS = 5;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    Code {
        if (letters.length() != LENGTH || !letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
            throw new IllegalArgumentException("a code has 16 letters and figures");
        }
    }

    static Code random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return of(random);
    }

    /** The code of the first 80 of these bits. */
    static Code of(byte[] bits) {
        var letters = new StringBuilder();
        int held = 0;
        int count = 0;
        for (int i = 0; i < BYTES; i++) {
            held = (held << Byte.SIZE) | (bits[i] & 0xff);
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                letters.append(ALPHABET.charAt((held >> count) & 31));
            }
            held &= (1 << count) - 1;
        }
        return new Code(letters.toString());
    }

    /** What somebody typed, if it can be a code at all: spaces, hyphens, small letters, and O, I and L for 0 and 1 are mended. */
    static Optional<Code> typed(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return letters.length() == LENGTH && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(new Code(letters))
                : Optional.empty();
    }

    /** A short name for one response that can be said on the phone and tells nothing else: {@code REF-7F3K2}. */
    static String newReference() {
        var reference = new StringBuilder("REF-");
        for (int i = 0; i < 5; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    byte[] hash() {
        return hash(letters);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is shown: {@code R4K7-9XQ2-M8ND-1TVA}. */
    String shown() {
        return firstHalf() + "-" + lastHalf();
    }

    String firstHalf() {
        return letters.substring(0, 4) + "-" + letters.substring(4, 8);
    }

    String lastHalf() {
        return letters.substring(8, 12) + "-" + letters.substring(12);
    }

    /** Never the code itself: this could go to a log. */
    @Override
    public String toString() {
        return "a code";
    }
}
