package regard.places;

import java.util.List;

/**
 * A place as a body calls it, and the areas of England it is made of.
 *
 * @param areas codes of the Office for National Statistics
 */
public record NamedPlace(String name, List<String> areas) {

    public NamedPlace {
        areas = List.copyOf(areas);
    }
}
