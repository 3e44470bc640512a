package regard.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sentence with places for values, {@code "{days} days are too few"}, as rule files hold them. */
public record Wording(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The sentence with its values in their places: days as people write them, lists with commas. */
    public String with(Map<String, ?> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private String value(String name, Map<String, ?> values) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("the sentence \"" + text + "\" has no value for " + name);
        }
        return written(values.get(name));
    }

    private static String written(Object value) {
        return switch (value) {
            case LocalDate day -> DAY.format(day);
            case Collection<?> many -> many.stream().map(Wording::written).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }
}
