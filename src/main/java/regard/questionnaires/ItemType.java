package regard.questionnaires;

import java.util.List;

/** What kind of thing stands in a questionnaire: words to read, or a question and how it is answered (contracts, section 5.1). */
public enum ItemType {
    /** Words to read; it asks nothing. */
    TEXT,
    SELECT_ONE,
    SELECT_MANY,
    /** How far somebody agrees. */
    AGREE,
    YES_NO,
    LONG_TEXT,
    /** In a person's own words, why they answered another question as they did. */
    WHY;

    /** Whether it only informs, and takes no answer. */
    public boolean isContent() {
        return this == TEXT;
    }

    /** Answered in a person's own words. */
    public boolean isWords() {
        return this == LONG_TEXT || this == WHY;
    }

    /** Answered by choosing, from a list of its own or one that is the same everywhere. */
    public boolean isChoice() {
        return !isContent() && !isWords();
    }

    /** Whether its author writes the options. */
    public boolean hasOwnOptions() {
        return this == SELECT_ONE || this == SELECT_MANY;
    }

    /** The codes of a scale that is the same everywhere, so that answers can be compared across years. */
    List<String> fixedCodes() {
        return switch (this) {
            case AGREE -> List.of("STRONGLY_AGREE", "AGREE", "NEITHER", "DISAGREE", "STRONGLY_DISAGREE", "DONT_KNOW");
            case YES_NO -> List.of("YES", "NO", "DONT_KNOW");
            case TEXT, SELECT_ONE, SELECT_MANY, LONG_TEXT, WHY -> List.of();
        };
    }
}
