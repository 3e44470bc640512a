package regard.consultations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.RuleFile;

/**
 * How hard a text is to read. The reading age is that of Flesch and Kincaid's grade (0.39 words a sentence, 11.8 syllables a word,
 * less 15.59) and the five years before school; syllables are counted by groups of vowels, so it is an estimate and never a verdict.
 */
record Readability(List<String> texts) {

    private static final Pattern SENTENCE = Pattern.compile("[.!?:;]+(?:\\s|$)|\\R+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SHORT_FORM = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}{2,6}s?(?![\\p{L}\\p{N}])");
    private static final double SCHOOL_BEGINS = 5;
    private static final Set<String> KNOWN = Set.copyOf(
            RuleFile.read("consultations/short-forms.yml", Sheet.class).known());

    record Sheet(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<String> known)
            implements Dated {}

    /** To one place; nothing where there are no words. */
    Optional<BigDecimal> readingAge() {
        long words = 0;
        long syllables = 0;
        long sentences = 0;
        for (String text : texts) {
            for (String sentence : SENTENCE.splitAsStream(text).toList()) {
                List<String> spoken = words(sentence);
                words += spoken.size();
                syllables += spoken.stream().mapToLong(Readability::syllables).sum();
                sentences += spoken.isEmpty() ? 0 : 1;
            }
        }
        if (words == 0) {
            return Optional.empty();
        }
        double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        return Optional.of(
                BigDecimal.valueOf(Math.max(0, grade) + SCHOOL_BEGINS).setScale(1, RoundingMode.HALF_UP));
    }

    /** Short forms that nobody explains: neither “Integrated Care Board (ICB)” nor “ICB (Integrated Care Board)” stands anywhere. */
    List<String> unexplained() {
        var found = new LinkedHashSet<String>();
        String all = String.join("\n", texts);
        Matcher form = SHORT_FORM.matcher(all);
        while (form.find()) {
            String plain = form.group().replaceAll("s$", "");
            if (!KNOWN.contains(plain) && !all.contains("(" + plain + ")") && !all.contains(plain + " (")) {
                found.add(plain);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("\\s+"))
                .map(word -> word.replaceAll("[^\\p{L}'’]", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static long syllables(String word) {
        String lower = word.toLowerCase(Locale.UK);
        // A silent e at the end: "care" has one.
        String heard = lower.length() > 3 && lower.endsWith("e") && !lower.endsWith("le")
                ? lower.substring(0, lower.length() - 1)
                : lower;
        return Math.max(1, VOWELS.matcher(heard).results().count());
    }
}
