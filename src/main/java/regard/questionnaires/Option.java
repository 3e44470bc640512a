package regard.questionnaires;

/**
 * One thing a person may choose.
 *
 * @param code what is stored, so that a better wording never changes what was answered
 * @param other whether choosing it opens a box for the person's own words
 * @param exclusive whether it cannot be chosen together with others: “None of these”
 */
public record Option(String code, String text, boolean other, boolean exclusive) {}
