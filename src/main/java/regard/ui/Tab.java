package regard.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One of several panels, of which one shows at a time; without script all do.
 *
 * @param id the id of the panel; without one it is numbered
 */
public record Tab(
        String label,
        @Nullable String id,
        @Nullable Content panel,
        @Nullable String text,
        Attributes attributes) {

    public Tab(String label, String id, Content panel) {
        this(label, id, panel, null, Attributes.NONE);
    }
}
