package regard.texts;

import java.util.List;

/**
 * What a number of people have in common in what they said.
 *
 * @param parentId the broader theme it belongs to; blank if it stands by itself
 * @param label its name: a person's, if one was given, else words people used
 * @param named whether a person gave the name
 * @param keywords phrases that tell it from the others, most telling first
 * @param size how many comments say it, each counted once
 * @param quotes exact parts of what people said, nearest to the heart of it first
 */
public record Theme(
        String id,
        String parentId,
        Kind kind,
        String label,
        boolean named,
        List<String> keywords,
        int size,
        List<Quote> quotes) {

    /** Found by likeness, or set apart before anything was compared. */
    public enum Kind {
        FOUND,
        NO_SUBSTANTIVE_ANSWER,
        OTHER_LANGUAGE
    }

    /** Words of one person, exactly as they wrote them. */
    public record Quote(String commentId, String words) {}

    public Theme {
        keywords = List.copyOf(keywords);
        quotes = List.copyOf(quotes);
    }
}
