package regard.organisations;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import regard.kernel.Problem;

/**
 * Which passwords are taken: long ones. No rules of composition and no forced change (OWASP ASVS 5.0, 6.2): at least 12 characters
 * where a one-time code follows and 15 where none does, at most 256; not one that everybody tries, nor the name of the person or
 * of the service.
 */
@Component
class PasswordPolicy {

    private static final int LONGEST = 256;
    private static final int WITH_CODE = 12;
    private static final int ALONE = 15;

    private final Set<String> common;

    PasswordPolicy() {
        try (var in = PasswordPolicy.class.getResourceAsStream("/rules/organisations/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is not in the build");
            }
            common = new InputStreamReader(in, StandardCharsets.UTF_8)
                    .readAllLines().stream()
                            .map(String::strip)
                            .filter(line -> !line.startsWith("#") && !line.isEmpty())
                            .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> check(String password, String username, String name, boolean codeFollows) {
        int least = codeFollows ? WITH_CODE : ALONE;
        int length = password.codePointCount(0, password.length());
        if (length < least) {
            return List.of(new Problem("password", "organisations.password.too-short", least));
        }
        if (length > LONGEST) {
            return List.of(new Problem("password", "organisations.password.too-long", LONGEST));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String bare = plain.replaceAll("[^a-z]", "");
        boolean guessable = common.contains(plain)
                || common.contains(bare)
                || plain.chars().distinct().count() < 5
                || contains(plain, username.split("@", 2)[0])
                || contains(plain, name)
                || bare.equals("regard".repeat(Math.max(1, bare.length() / 6)));
        return guessable ? List.of(new Problem("password", "organisations.password.guessable")) : List.of();
    }

    private static boolean contains(String password, String word) {
        String plain = word.toLowerCase(Locale.ROOT).strip();
        return plain.length() >= 4 && password.replace(plain, "").length() < 8 && password.contains(plain);
    }

    /** Composed characters, so that the same password typed on two keyboards is the same. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
