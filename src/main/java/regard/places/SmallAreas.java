package regard.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The small areas of England, each with a number that a postcode leads to. */
final class SmallAreas {

    private static final List<SmallArea> ALL = new ArrayList<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        Sheet.read("small-areas.csv.gz", row -> {
            NUMBERS.put(row.getField("code"), ALL.size());
            ALL.add(new SmallArea(
                    row.getField("code"),
                    row.getField("council").intern(),
                    row.getField("county").intern(),
                    row.getField("sub_icb").intern(),
                    row.getField("icb_2024").intern(),
                    row.getField("icb_2026").intern(),
                    Integer.parseInt(row.getField("rank")),
                    row.getField("rural_urban").toLowerCase(Locale.ROOT).intern()));
        });
    }

    private SmallAreas() {}

    static Optional<Integer> number(String code) {
        return Optional.ofNullable(NUMBERS.get(code));
    }

    static Optional<SmallArea> at(int number) {
        return number < ALL.size() ? Optional.of(ALL.get(number)) : Optional.empty();
    }
}
