package regard.texts;

/**
 * What one person said in their own words, as it came.
 *
 * @param id whose it is: a response's number, or a record number
 */
public record Comment(String id, String text) {}
