package regard.ui;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of the footer: a heading, and under it words or links. */
public record FooterGroup(
        Part heading,
        Part words,
        List<Link> links,
        @Nullable String width) {

    public FooterGroup(String heading, List<Link> links) {
        this(Part.of(heading), Part.NONE, links, null);
    }

    public FooterGroup(String heading, Content content) {
        this(Part.of(heading), Part.either(content, null), List.of(), null);
    }
}
