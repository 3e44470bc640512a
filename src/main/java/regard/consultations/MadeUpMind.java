package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.Editions;
import regard.law.RuleFile;

/**
 * Words that suggest a mind made up, such as "will close". They say nothing of the kind about the asking itself: "the survey
 * will close" is fine.
 */
record MadeUpMind(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        List<String> phrases,
        List<String> notAfter)
        implements Dated {

    private static final Editions<MadeUpMind> EDITIONS =
            new Editions<>(List.of(RuleFile.read("consultations/made-up-mind.yml", MadeUpMind.class)));

    static MadeUpMind on(LocalDate day) {
        return EDITIONS.on(day);
    }

    /** The first such phrase in a text, as the file has it. */
    Optional<String> find(String text) {
        return pattern()
                .matcher(text)
                .results()
                .filter(found -> !notAfter.contains(wordBefore(text, found.start())))
                .map(found -> found.group().toLowerCase(Locale.UK).replaceAll("\\s+", " "))
                .findFirst();
    }

    private Pattern pattern() {
        String any = phrases.stream()
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** A word that ends in a stop or a colon belongs to what was said before, and excuses nothing. */
    private static String wordBefore(String text, int position) {
        String before = text.substring(0, position).stripTrailing();
        Matcher word = Pattern.compile("[\\p{L}\\p{N}]+$").matcher(before);
        return word.find() ? word.group().toLowerCase(Locale.UK) : "";
    }
}
