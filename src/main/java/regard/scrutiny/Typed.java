package regard.scrutiny;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What forms of this room have in common: days that may be left out but not be nonsense, and choices that may be tampered with. */
final class Typed {

    private Typed() {}

    static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static DateInput or(@Nullable DateInput typed) {
        return typed == null ? DateInput.EMPTY : typed;
    }

    static DateInput input(Optional<LocalDate> day) {
        return day.map(DateInput::of).orElse(DateInput.EMPTY);
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> type, String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(typed))
                .findFirst();
    }

    /** A day that was begun and cannot be read is not left out silently. */
    static List<Problem> unreadable(Map<String, DateInput> days) {
        return days.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(day ->
                        !day.getValue().isEmpty() && day.getValue().date().isEmpty())
                .map(day -> new Problem(day.getValue().wrongField(day.getKey()), "scrutiny.day-unreadable"))
                .toList();
    }
}
