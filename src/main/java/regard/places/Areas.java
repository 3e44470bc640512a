package regard.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The areas of England, those of before April 2026 too. */
public final class Areas {

    private static final Map<String, Area> ALL = load();

    private Areas() {}

    public static Optional<Area> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    public static String name(String code) {
        return find(code).map(Area::name).orElse(code);
    }

    /** Those of a kind on a day, by name. */
    public static List<Area> of(AreaKind kind, LocalDate day) {
        return ALL.values().stream()
                .filter(area -> area.kind() == kind && area.isOn(day))
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    /**
     * The areas whose people add up to the people of these: each once, no part beside its whole, and councils in place of a county,
     * for which alone there are no figures.
     */
    static Set<String> apart(List<String> codes) {
        var wanted = new TreeSet<>(codes);
        var apart = new TreeSet<String>();
        for (String code : wanted) {
            boolean covered = Stream.iterate(within(code), outer -> !outer.isEmpty(), Areas::within)
                    .anyMatch(wanted::contains);
            if (!covered) {
                apart.addAll(parts(code));
            }
        }
        return apart;
    }

    private static String within(String code) {
        return find(code).map(Area::within).orElse("");
    }

    private static List<String> parts(String code) {
        boolean county =
                find(code).filter(area -> area.kind() == AreaKind.COUNTY).isPresent();
        return county
                ? ALL.values().stream()
                        .filter(area -> area.within().equals(code))
                        .map(Area::code)
                        .toList()
                : List.of(code);
    }

    private static Map<String, Area> load() {
        var all = new LinkedHashMap<String, Area>();
        Sheet.read(
                "areas.csv",
                row -> all.put(
                        row.getField("code"),
                        new Area(
                                row.getField("code"),
                                AreaKind.valueOf(row.getField("kind")),
                                row.getField("name"),
                                day(row.getField("from")),
                                day(row.getField("to")),
                                row.getField("within"),
                                codes(row.getField("became")))));
        return all;
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static List<String> codes(String text) {
        return text.isEmpty() ? List.of() : new ArrayList<>(Arrays.asList(text.split(";", -1)));
    }
}
