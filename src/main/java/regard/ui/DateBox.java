package regard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the boxes of a date, when day, month and year as they come are not enough.
 *
 * @param error whether this box is wrong; nothing leaves it to the error of the whole
 * @param disabled whether it is switched off; nothing leaves it to the whole
 */
public record DateBox(
        String name,
        @Nullable String id,
        Part labelPart,
        @Nullable String value,
        int width,
        @Nullable Boolean error,
        @Nullable Boolean disabled,
        @Nullable String autocomplete,
        String type,
        String inputmode,
        @Nullable String classes,
        @Nullable Attributes attributes) {

    /** A box of digits. */
    public DateBox(String name, String label, int width, @Nullable String value) {
        this(name, null, Part.of(label), value, width, null, null, null, "text", "numeric", null, null);
    }

    /** Day, month and year, of which the day has the id of the whole: an error summary leads there. */
    static List<DateBox> of(
            String name,
            @Nullable DateInput value,
            String dayLabel,
            String monthLabel,
            String yearLabel,
            boolean wrong,
            @Nullable String autocomplete) {
        DateInput typed = value == null ? DateInput.EMPTY : value;
        List<String> wrongBoxes = wrong ? typed.wrongBoxes() : List.of();
        var labels = List.of(Map.entry("day", dayLabel), Map.entry("month", monthLabel), Map.entry("year", yearLabel));
        var values = List.of(typed.day(), typed.month(), typed.year());
        var boxes = new ArrayList<DateBox>();
        for (int i = 0; i < 3; i++) {
            String part = labels.get(i).getKey();
            boxes.add(new DateBox(
                    name + "." + part,
                    i == 0 ? name : name + "-" + part,
                    Part.of(labels.get(i).getValue()),
                    values.get(i),
                    i == 2 ? 4 : 2,
                    wrongBoxes.contains(part) ? Boolean.TRUE : null,
                    null,
                    autocomplete == null ? null : autocomplete.toLowerCase(Locale.ROOT) + "-" + part,
                    "text",
                    "numeric",
                    null,
                    null));
        }
        return List.copyOf(boxes);
    }

    boolean isWrong() {
        return Boolean.TRUE.equals(error) || saysError();
    }

    /** Whether the box is drawn as wrong, when all are if none is marked by itself. */
    boolean isMarked(boolean all) {
        return !saysError() && (error == null ? all : error);
    }

    boolean isDisabled(boolean all) {
        return disabled == null ? all : disabled;
    }

    private boolean saysError() {
        return classes != null && classes.contains("nhsuk-input--error");
    }
}
