package regard.promises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.Editions;
import regard.law.RuleFile;

/**
 * Words that often make a promise of involvement: “we will consult”, “you will have your say before”. What is found is only a
 * candidate; whether it is a promise, a person says.
 */
final class PromisePhrases {

    private static final Editions<Sheet> EDITIONS =
            new Editions<>(List.of(RuleFile.read("promises/promise-phrases.yml", Sheet.class)));
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n\\r]+(?:[.!?](?!\\s)[^.!?\\n\\r]+)*[.!?]*");
    private static final int LONGEST_EXCERPT = 600;

    private final List<Compiled> phrases;

    private PromisePhrases(List<Compiled> phrases) {
        this.phrases = phrases;
    }

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            int wordsBetween,
            List<String> notBetween,
            List<Phrase> phrases)
            implements Dated {}

    /** Words of the list; three dots stand for a few words between. */
    record Phrase(String words, Promise.Kind kind) {}

    private record Compiled(Pattern pattern, Promise.Kind kind) {}

    /** A sentence that sounds like a promise, with the words that made it so. */
    record Found(String sentence, String phrase, Promise.Kind kind) {}

    static PromisePhrases on(LocalDate day) {
        Sheet sheet = EDITIONS.on(day);
        return new PromisePhrases(sheet.phrases.stream()
                .map(phrase -> new Compiled(pattern(phrase.words, sheet), phrase.kind))
                .toList());
    }

    /** Each sentence once, in the order of the text; a sentence that promises consultation is one that promises involvement too. */
    List<Found> find(String text) {
        Map<String, Found> found = new LinkedHashMap<>();
        Matcher sentences = SENTENCE.matcher(plain(text));
        while (sentences.find()) {
            String sentence = sentences.group().strip();
            strongest(sentence).ifPresent(each -> found.putIfAbsent(fingerprint(sentence), each));
        }
        return new ArrayList<>(found.values());
    }

    /** The same words, however they are spaced and capitalised. */
    static String fingerprint(String sentence) {
        return plain(sentence)
                .toLowerCase(Locale.UK)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private Optional<Found> strongest(String sentence) {
        return phrases.stream()
                .flatMap(phrase -> {
                    Matcher matcher = phrase.pattern.matcher(sentence);
                    return matcher.find()
                            ? Optional.of(new Found(shortened(sentence), matcher.group(), phrase.kind)).stream()
                            : Optional.<Found>empty().stream();
                })
                .min(Comparator.comparing(Found::kind));
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_EXCERPT ? sentence : sentence.substring(0, LONGEST_EXCERPT) + "…";
    }

    private static String plain(String text) {
        return text.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u00a0', ' ');
    }

    private static Pattern pattern(String words, Sheet sheet) {
        String never = sheet.notBetween.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String between = "(?:\\s+(?!(?:" + never + ")(?![\\p{L}\\p{N}]))\\S+){0," + sheet.wordsBetween + "}?\\s+";
        String any = java.util.Arrays.stream(words.split("\\s*\\.\\.\\.\\s*", -1))
                .map(part -> java.util.Arrays.stream(part.split("\\s+", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining(between));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + any + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
