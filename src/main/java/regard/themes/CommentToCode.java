package regard.themes;

import java.util.Optional;
import java.util.UUID;

/**
 * A comment as the reading knows it; its words stay with the response.
 *
 * @param number its place in the reading of this consultation
 * @param twice whether it belongs to the random tenth that a second person codes too
 * @param differs whether two people coded it and found different things, and have not settled it
 */
record CommentToCode(
        long number,
        UUID response,
        String question,
        boolean twice,
        State state,
        Optional<String> reason,
        boolean differs) {

    enum State {
        OPEN,
        CODED,
        LEFT_OUT,
        /** Its response was taken back before anybody read it. */
        GONE
    }
}
