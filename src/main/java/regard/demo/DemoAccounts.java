package regard.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.People;

/** The people of the demo. Their passwords are random in each data folder, and kept there in a file that only its owner reads. */
final class DemoAccounts {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final People people;
    private final List<DemoAccount> accounts = new ArrayList<>();

    DemoAccounts(People people) {
        this.people = people;
    }

    /** Makes somebody, with an account that the launcher prints. */
    Actor make(OrganisationId body, Role role, String name, String domain) {
        boolean alone = role == Role.PUBLIC;
        String username =
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.').replace("’", "") + "@" + domain;
        var account = new DemoAccount(role, username, random(ALPHABET, 16), alone ? "" : random(BASE32, 32));
        accounts.add(account);
        return people.register(
                        body,
                        username,
                        name,
                        Set.of(role),
                        account.password(),
                        alone ? Optional.empty() : Optional.of(account.totpSecret()))
                .actor();
    }

    void keep(Path home) {
        Path file = file(home);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, accounts.stream().map(DemoAccount::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DemoAccount> kept(Path home) {
        Path file = file(home);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(DemoAccount::parse).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path home) {
        return home.resolve("demo-accounts.tsv");
    }

    private static String random(String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
