package regard.texts;

/**
 * How well a code has been learned from people's examples.
 *
 * @param examples how many of them have the code
 * @param f1 how well the code is told for examples held back while learning, 0 to 1; 0 while there are too few to learn from
 */
public record Lesson(String code, int examples, double f1) {}
