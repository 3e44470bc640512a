package regard.themes;

/**
 * How often a theme was spoken of. One person may speak of several, and write more than one comment, so themes add up to more than
 * the people there are.
 */
public record ThemeCount(Code code, long comments, long people) {}
