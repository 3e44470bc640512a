package regard.themes;

import regard.kernel.Actor;
import regard.kernel.Audited;

/**
 * Comments were coded, left out with a reason, settled, cleared to be quoted; or the whole consultation was declared analysed.
 *
 * @param which the number of the comment, or how many
 */
public record CommentsRead(Actor actor, String action, String ref, String which) implements Audited {

    @Override
    public String object() {
        return "comments:" + ref + "#" + which;
    }
}
