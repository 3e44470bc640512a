package regard.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import regard.activities.Activity;
import regard.activities.PublicWords;
import regard.ui.Words;

/** The words of one thing that everybody reads. */
enum Wording {
    THEME,
    YOU_SAID,
    WE_DID,
    REASON,
    OWNER;

    String of(YouSaidWeDid item) {
        return switch (this) {
            case THEME -> item.theme();
            case YOU_SAID -> item.youSaid();
            case WE_DID -> item.weDid();
            case REASON -> item.reason();
            case OWNER -> item.owner();
        };
    }

    String name(Words words) {
        return words.say("feedback.staff.field." + this);
    }

    /** All that would be published, in the order in which it would be read. */
    static List<PublicWords> all(Activity activity, List<YouSaidWeDid> items) {
        var title = PublicWords.of(Words.english().say("feedback.staff.look.title"), activity.title());
        return Stream.concat(Stream.of(title), items.stream().flatMap(Wording::all))
                .toList();
    }

    private static Stream<PublicWords> all(YouSaidWeDid item) {
        Words words = Words.english();
        return Arrays.stream(values())
                .map(each -> PublicWords.of(
                        words.say("feedback.staff.look.place", item.theme(), each.name(words)), each.of(item)));
    }
}
