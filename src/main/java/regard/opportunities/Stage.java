package regard.opportunities;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an involvement stands, in the words of the register (contracts, section 9). */
enum Stage {
    OPEN,
    UPCOMING,
    CLOSED,
    DECIDED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> of(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }
}
