package regard.texts;

import java.util.Set;

/**
 * A comment that a person has coded.
 *
 * @param codes every code they gave it; none means they found that nothing fits
 */
public record CodedExample(String text, Set<String> codes) {

    public CodedExample {
        codes = Set.copyOf(codes);
    }
}
