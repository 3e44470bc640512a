package regard.texts;

/**
 * A comment that a person should code next.
 *
 * @param atRandom whether it was drawn at random, so that how well its codes were foretold is an honest estimate for all; the others were
 *     chosen because they are in doubt
 */
public record WorthCoding(Comment comment, boolean atRandom) {}
