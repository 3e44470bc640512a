package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.Editions;
import regard.law.RuleFile;

/**
 * Words that suggest a mind made up, such as "will close". They say nothing of the kind about the asking itself: "the survey
 * will close" is fine.
 *
 * @param notAfter words just before a phrase that show it is about the asking
 */
record MadeUpMind(Pattern phrases, List<String> notAfter) {

    private static final Editions<Words> EDITIONS =
            new Editions<>(List.of(RuleFile.read("consultations/made-up-mind.yml", Words.class)));

    record Words(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<String> phrases,
            List<String> notAfter)
            implements Dated {}

    static MadeUpMind on(LocalDate day) {
        Words words = EDITIONS.on(day);
        String any = words.phrases.stream()
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        return new MadeUpMind(
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS),
                words.notAfter);
    }

    /** The first such phrase in a text, as people write it. */
    Optional<String> find(String text) {
        return phrases.matcher(text)
                .results()
                .filter(found -> !notAfter.contains(wordBefore(text, found.start())))
                .map(found -> found.group().toLowerCase(Locale.UK).replaceAll("\\s+", " "))
                .findFirst();
    }

    /** A word that ends in a stop or a colon belongs to what was said before, and excuses nothing. */
    private static String wordBefore(String text, int position) {
        int end = position;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.UK);
    }
}
