package regard.responses;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody may have typed about themselves or others without needing to. Found by its shape, so never all of it. */
enum PersonalDetails {
    EMAIL("[\\w.+-]+@[\\w-]+\\.[\\w.-]+"),
    PHONE("(?<![\\d])(?:\\+44\\s?|0)(?:\\d[\\s-]?){9,10}(?![\\d])"),
    NHS_NUMBER("(?<![\\d])\\d{3}[\\s-]?\\d{3}[\\s-]?\\d{4}(?![\\d])"),
    POSTCODE("(?<![A-Za-z\\d])[A-Za-z]{1,2}\\d[A-Za-z\\d]?\\s?\\d[A-Za-z]{2}(?![A-Za-z\\d])");

    private final Pattern shape;

    PersonalDetails(String shape) {
        this.shape = Pattern.compile(shape);
    }

    /** The first kind that a text seems to hold. */
    static Optional<PersonalDetails> in(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.shape.matcher(text).find())
                .findFirst();
    }
}
