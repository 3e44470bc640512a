package regard.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An area of England for as long as it is one. Its key is the code of the Office for National Statistics: NHS codes were kept in
 * April 2026 by boards that now cover more.
 *
 * @param from the day it began, where known
 * @param to its last day; nothing while it lasts
 * @param within the code of the area it is a part of; blank if none
 * @param became the codes of the areas it was merged into or divided among
 */
public record Area(
        String code,
        AreaKind kind,
        String name,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String within,
        List<String> became) {

    public Area {
        became = List.copyOf(became);
    }

    public boolean isOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
