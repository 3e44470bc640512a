package regard.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of the hero at the top of a page. */
public record HeroColumn(
        Part heading,
        Part words,
        @Nullable Image image,
        @Nullable String width,
        @Nullable String classes) {

    /** The columns two by two, the words of the hero itself first. */
    static List<List<HeroColumn>> rows(Part heading, Part words, String width, List<HeroColumn> columns) {
        var all = new ArrayList<>(columns);
        if (heading.hasWords() || words.hasWords()) {
            all.addFirst(new HeroColumn(heading, words, null, width, null));
        }
        var rows = new ArrayList<List<HeroColumn>>();
        for (int first = 0; first < all.size(); first += 2) {
            rows.add(List.copyOf(all.subList(first, Math.min(first + 2, all.size()))));
        }
        return rows;
    }
}
