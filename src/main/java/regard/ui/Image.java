package regard.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A picture in a card or a hero. */
public record Image(
        @Nullable String src, String alt, @Nullable Content content, boolean border, boolean background) {

    public Image(String src, String alt) {
        this(src, alt, null, true, true);
    }
}
