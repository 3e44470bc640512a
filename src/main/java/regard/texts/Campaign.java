package regard.texts;

import java.util.List;
import java.util.Map;

/**
 * A letter that many people sent, each perhaps with words of their own.
 *
 * @param letter the text of the most typical member
 * @param members everyone who sent it, as they sent it
 * @param added by the id of a member, the sentences that are theirs and not the letter's
 */
public record Campaign(String id, String letter, List<Comment> members, Map<String, List<String>> added) {

    public Campaign {
        members = List.copyOf(members);
    }

    public int size() {
        return members.size();
    }

    Campaign numbered(String newId) {
        return new Campaign(newId, letter, members, added);
    }
}
