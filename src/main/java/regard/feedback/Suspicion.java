package regard.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import regard.texts.PersonalData;

/**
 * A place in what is about to be published where somebody might be known: which thing, which of its words, and what was found there
 * (R-62; UK GDPR, article 5(1)(c) and (f)). Rules find most and are sometimes wrong, so a person looks and says.
 *
 * @param item the thing people said that it stands in
 * @param theme its title
 * @param field which of its words
 * @param kinds what was found, each kind once
 * @param words what was found, with a little of what stands around it
 * @param text the whole text, as it would be published
 */
record Suspicion(UUID item, String theme, Field field, List<PersonalData.Kind> kinds, String words, String text) {

    private static final int AROUND = 40;

    /** The words of one thing that everybody reads. */
    enum Field {
        THEME,
        YOU_SAID,
        WE_DID,
        REASON;

        String of(YouSaidWeDid item) {
            return switch (this) {
                case THEME -> item.theme();
                case YOU_SAID -> item.youSaid();
                case WE_DID -> item.weDid();
                case REASON -> item.reason();
            };
        }
    }

    /** What a person ticks who looked at these very words: other words are looked at anew. */
    String token() {
        return item + "." + field + "." + Integer.toHexString(text.hashCode());
    }

    /** Every place, in the order in which it would be read. */
    static List<Suspicion> in(List<YouSaidWeDid> items) {
        var found = new ArrayList<Suspicion>();
        for (YouSaidWeDid item : items) {
            for (Field field : Field.values()) {
                String text = field.of(item);
                List<PersonalData.Finding> details = PersonalData.find(text);
                if (!details.isEmpty()) {
                    found.add(of(item, field, text, details));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Suspicion of(YouSaidWeDid item, Field field, String text, List<PersonalData.Finding> details) {
        List<PersonalData.Kind> kinds =
                details.stream().map(PersonalData.Finding::kind).distinct().toList();
        return new Suspicion(
                item.id(),
                item.theme(),
                field,
                kinds,
                excerpt(text, details.getFirst().start(), details.getLast().end()),
                text);
    }

    private static String excerpt(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int to = Math.min(text.length(), end + AROUND);
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }
}
