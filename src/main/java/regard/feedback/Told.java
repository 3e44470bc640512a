package regard.feedback;

/**
 * How many of those who asked to be told were told.
 *
 * @param asked how many asked
 * @param sent how many messages the mail server took
 */
public record Told(long asked, long sent) {

    public boolean isEverybody() {
        return sent >= asked;
    }
}
