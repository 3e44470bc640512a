package regard.places;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A postcode as it is written: the sector, which about 240 postcodes share, and the two letters of the unit. It is used to find an
 * area, and not kept.
 */
record Postcode(String sector, String unit) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])([A-Z]{2})");

    /** Reads one however it was typed: small letters, no space, several spaces. */
    static Optional<Postcode> read(String typed) {
        var matcher = FORM.matcher(typed.toUpperCase(Locale.ROOT).replaceAll("\\s+", ""));
        return matcher.matches()
                ? Optional.of(new Postcode(matcher.group(1) + " " + matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The unit as a number below 676. */
    int unitNumber() {
        return (unit.charAt(0) - 'A') * 26 + unit.charAt(1) - 'A';
    }
}
