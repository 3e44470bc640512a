package regard.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the service in one language: every sentence that a page says, by its key. Keys begin with the room; each room keeps
 * its own file under {@code messages/}.
 */
public final class Words {

    private static final Words ENGLISH = load();

    private final Map<String, String> sentences;

    private Words(Map<String, String> sentences) {
        this.sentences = sentences;
    }

    public static Words english() {
        return ENGLISH;
    }

    /** The sentence of a key, with its values put in. A key that nobody wrote is our mistake and says so. */
    public String say(String key, Object... args) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(sentence, Locale.UK).format(args);
    }

    public boolean knows(String key) {
        return sentences.containsKey(key);
    }

    private static Words load() {
        var all = new TreeMap<String, String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, sentence) -> {
                    if (all.put((String) key, (String) sentence) != null) {
                        throw new IllegalStateException("the words of " + key + " stand in two files");
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(Map.copyOf(all));
    }
}
