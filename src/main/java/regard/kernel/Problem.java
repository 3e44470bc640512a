package regard.kernel;

import java.util.List;

/**
 * Something a person can put right: which field, and the key of a sentence that says what to do.
 *
 * @param field the name of the form field, also its id on the page; blank for the form as a whole
 * @param key the key of the sentence in the message files
 * @param args the values the sentence names
 */
public record Problem(String field, String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    public Problem(String field, String key, Object... args) {
        this(field, key, List.of(args));
    }
}
