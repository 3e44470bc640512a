package regard.messages;

/** What carries a message away: a mail server, or a folder on a laptop that has none. */
interface Post {

    /** Hands the message over. The same message handed over twice carries the same id, so that a receiver may know it again. */
    void send(Message message) throws NotSent;

    /** The message was not taken. */
    final class NotSent extends Exception {

        private final Why why;

        NotSent(Why why, Throwable cause) {
            super(why.name(), cause);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    /** Why it was not taken. It is all that is kept: the words of a server may hold an address. */
    enum Why {
        /** The address cannot be one, or the server knows that nobody lives there: trying again is of no use. */
        ADDRESS,
        /** Nobody answers, or lets us in: everything else will wait too. */
        SERVER,
        /** The server did not take this one now. */
        REFUSED
    }
}
