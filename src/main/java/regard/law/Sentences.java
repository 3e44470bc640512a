package regard.law;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentences of one room's reasons and notices, by name, from a file of their own. */
public final class Sentences {

    private final String file;
    private final Map<String, String> sentences;

    private Sentences(String file) {
        this.file = file;
        this.sentences = RuleFile.read(file, Book.class).sentences();
    }

    record Book(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            Map<String, String> sentences)
            implements Dated {}

    public static Sentences in(String file) {
        return new Sentences(file);
    }

    public String say(String name) {
        return say(name, Map.of());
    }

    public String say(String name, Map<String, ?> values) {
        String sentence = sentences.get(name);
        if (sentence == null) {
            throw new IllegalStateException("rules/" + file + " has no sentence " + name);
        }
        return new Wording(sentence).with(values);
    }
}
