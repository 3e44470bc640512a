package regard.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import regard.kernel.Problem;

/**
 * The words of the pages in one language. Each room keeps its own in {@code messages/<room>.properties}, and its keys begin with
 * its name. A key nobody wrote is our mistake and stops the page, so that a test finds it and no visitor reads a key.
 */
public final class Words {

    private static final Words ENGLISH = load(Locale.UK);

    private final Locale locale;
    private final Map<String, String> sentences;

    private Words(Locale locale, Map<String, String> sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    public static Words english() {
        return ENGLISH;
    }

    /** The language and writing direction for {@code <html lang dir>}. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence with its values put in where it says {0}, {1} and so on. Days, times and numbers are written as {@link Formats}
     * writes them; an apostrophe in the file is ’ or two straight ones.
     */
    public String say(String key, Object... values) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        if (sentence.indexOf('{') < 0) {
            return sentence.replace("''", "'");
        }
        var format = new MessageFormat(sentence, locale);
        if (format.getFormatsByArgumentIndex().length > values.length) {
            throw new IllegalArgumentException("the words for " + key + " name more values than the " + values.length
                    + " they were given: " + sentence);
        }
        return format.format(Arrays.stream(values).map(Words::written).toArray());
    }

    public String say(Problem problem) {
        return say(problem.key(), problem.args().toArray());
    }

    /** What is wrong with a field of a form, or with one of the boxes of its date; nothing if it is right. */
    public @Nullable String problem(List<Problem> problems, String field) {
        return problemOf(problems, Set.of(field, field + "-month", field + "-year"))
                .map(this::say)
                .orElse(null);
    }

    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    Set<String> keys() {
        return sentences.keySet();
    }

    private static Optional<Problem> problemOf(List<Problem> problems, Set<String> fields) {
        return problems.stream()
                .filter(problem -> fields.contains(problem.field()))
                .findFirst();
    }

    private static Object written(Object value) {
        return switch (value) {
            case LocalDate day -> Formats.date(day);
            case LocalTime time -> Formats.time(time);
            case ZonedDateTime moment -> Formats.dateAndTime(moment);
            default -> value;
        };
    }

    private static Words load(Locale locale) {
        var sentences = new ConcurrentHashMap<String, String>();
        try {
            var found = new PathMatchingResourcePatternResolver(Words.class.getClassLoader())
                    .getResources("classpath*:messages/*.properties");
            for (var file : found) {
                var properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.forEach((key, sentence) -> add(sentences, (String) key, (String) sentence));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words of the pages", e);
        }
        return new Words(locale, Map.copyOf(sentences));
    }

    private static void add(Map<String, String> sentences, String key, String sentence) {
        if (sentence.replace("''", "").contains("'")) {
            throw new IllegalStateException(
                    "write the apostrophe of " + key + " as ’ or as two straight ones: " + sentence);
        }
        if (sentences.put(key, sentence) != null) {
            throw new IllegalStateException("two files have words for " + key);
        }
    }
}
