package regard.questionnaires;

import java.util.List;

/** What a person answered to one question. A question left out has no answer at all: blank is never stored. */
public sealed interface Answer {

    /**
     * One option chosen.
     *
     * @param other the person's own words, if the option has a box for them; else blank
     */
    record Choice(String code, String other) implements Answer {}

    /** One option or more, in the order of the question. */
    record Choices(List<String> codes, String other) implements Answer {
        public Choices {
            codes = List.copyOf(codes);
        }
    }

    /** The person's own words, exactly as they came. */
    record Words(String text) implements Answer {}

    /** Whether this option was chosen. */
    default boolean has(String code) {
        return switch (this) {
            case Choice choice -> choice.code().equals(code);
            case Choices choices -> choices.codes().contains(code);
            case Words _ -> false;
        };
    }
}
