package regard.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which the NHS knows a person: ten digits, of which the last checks the others (NHS Data Dictionary). Numbers that
 * begin 999 are never given to anyone and are for tests.
 *
 * @param digits what was written, without spaces and hyphens
 */
public record NhsNumber(String digits) {

    private static final Pattern FILLING = Pattern.compile("[\\s\\p{Z}\\u2010\\u2011-]");
    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("([0-9])\\1{9}");
    private static final int LENGTH = 10;
    private static final int MODULUS = 11;
    private static final String FOR_TESTS = "999";

    /** Which numbers are wanted: any, only those for tests, or only those of people. */
    public enum Mode {
        ANY,
        TEST,
        LIVE
    }

    /** Why something is no NHS number, or not one that is wanted here. */
    public enum Fault {
        /** Not ten digits. */
        FORMAT,
        /** The last digit does not check. */
        CHECK,
        /** Ten times the same digit, which would check. */
        REPEATED,
        /** For tests where people's are wanted, or the other way round. */
        RANGE;

        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was written, once spaces and hyphens are gone; it may still be no NHS number. */
    public static NhsNumber written(String text) {
        return new NhsNumber(FILLING.matcher(text).replaceAll(""));
    }

    public boolean isValid() {
        return fault(Mode.ANY).isEmpty();
    }

    /** What is wrong with it, or nothing. */
    public Optional<Fault> fault(Mode mode) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return Optional.of(Fault.FORMAT);
        }
        if (ONE_DIGIT_REPEATED.matcher(digits).matches()) {
            return Optional.of(Fault.REPEATED);
        }
        if (!checks()) {
            return Optional.of(Fault.CHECK);
        }
        boolean forTests = digits.startsWith(FOR_TESTS);
        boolean wanted = mode == Mode.ANY || forTests == (mode == Mode.TEST);
        return wanted ? Optional.empty() : Optional.of(Fault.RANGE);
    }

    /** Modulus 11 over the first nine digits, weighted 10 down to 2; where ten would be needed there is no such number. */
    private boolean checks() {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (LENGTH - i);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == Character.digit(digits.charAt(LENGTH - 1), 10);
    }
}
