package regard.questionnaires;

import java.util.List;
import java.util.Optional;

/**
 * One thing in a questionnaire: words to read, or a question.
 *
 * @param id its code within the questionnaire, {@code Q1}: answers are stored under it
 * @param text the question, in the questionnaire's first language; may pipe an earlier answer ({@link Questionnaire#text})
 * @param hint what helps to answer it; blank if nothing does
 * @param of the question whose answer a WHY asks about
 * @param maxLength how many characters an answer in words may have
 * @param soft whether leaving it out is asked about once; nothing ever blocks
 * @param shownIf what earlier answers must be for it to be asked; always, if absent
 */
public record Item(
        String id,
        ItemType type,
        String text,
        String hint,
        List<Option> options,
        Optional<String> of,
        int maxLength,
        boolean soft,
        Optional<Condition> shownIf) {

    public static final int LONGEST_ANSWER = 10_000;

    public Item {
        options = List.copyOf(options);
    }

    /** Whether it only informs, and takes no answer. */
    public boolean content() {
        return type.isContent();
    }

    Item withId(String other) {
        return new Item(other, type, text, hint, options, of, maxLength, soft, shownIf);
    }

    public Optional<Option> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }
}
