package regard.themes;

/**
 * How far the reading of a consultation is. A response is analysed when all its comments are; one without words is analysed as it
 * comes (commissioning specification, 2.10b).
 *
 * @param received responses received
 * @param open responses with a comment that nobody has coded or left out
 * @param leftOut responses of which everything was left out, with a reason
 */
public record Progress(
        long received,
        long open,
        long leftOut,
        long comments,
        long commentsCoded,
        long commentsLeftOut,
        long codedTwice,
        long codedAlike,
        long toSettle) {

    /** What R-31 calls coded. */
    public long coded() {
        return Math.max(0, received - open - leftOut);
    }

    public long commentsOpen() {
        return comments - commentsCoded - commentsLeftOut;
    }

    public boolean isFinished() {
        return open == 0;
    }
}
