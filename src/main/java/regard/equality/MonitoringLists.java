package regard.equality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import regard.kernel.Refused.Fault;
import regard.law.Dated;
import regard.law.RuleFile;

/**
 * The lists that questions about people themselves are asked from: age, disability, ethnic group and so on, in the agreed order,
 * comparable with the census (rules/equality/code-lists.csv). Categories are data: a change of them is a new file.
 */
public final class MonitoringLists {

    public static final String PREFER_NOT_TO_SAY = "prefer_not_to_say";

    private static final Catalogue CATALOGUE = RuleFile.read("equality/monitoring-questions.yml", Catalogue.class);
    private static final Map<String, List<Category>> LISTS = load();

    private MonitoringLists() {}

    /**
     * One category of a list.
     *
     * @param parent the broader category it belongs to, as list and code; blank if it is broad itself
     */
    public record Category(String code, String label, String parent) {}

    /**
     * One question.
     *
     * @param list the list its answers come from, by which they are stored
     * @param several whether more than one may be chosen
     * @param usual whether it is asked where nobody chose
     * @param postcode whether people give a postcode, from which the answer is worked out, and which is not kept
     */
    public record Question(String list, boolean several, boolean usual, boolean postcode) {

        public List<Category> categories() {
            return MonitoringLists.categories(list);
        }
    }

    record Catalogue(
            String version,
            LocalDate effectiveFrom,
            String source,
            String status,
            List<Asked> questions,
            List<String> several)
            implements Dated {}

    record Asked(String list, boolean several, boolean usual, boolean postcode) {}

    /** The questions, in the order of asking. */
    public static List<Question> questions() {
        return CATALOGUE.questions().stream()
                .map(asked -> new Question(asked.list(), asked.several(), asked.usual(), asked.postcode()))
                .toList();
    }

    /** Every answer there is, as its list, a space and its code. */
    static List<String> answers() {
        return LISTS.entrySet().stream()
                .flatMap(list -> list.getValue().stream().map(category -> list.getKey() + " " + category.code()))
                .toList();
    }

    /** What can be answered from a list, in order; empty if there is no such list. */
    public static List<Category> categories(String list) {
        return LISTS.getOrDefault(list, List.of());
    }

    /** What is wrong with answers as they came: lists and codes nobody knows, or more than one where one is asked. */
    public static List<Fault> faults(Map<String, List<String>> answers) {
        var faults = new ArrayList<Fault>();
        new TreeMap<>(answers).forEach((list, codes) -> {
            String at = "/monitoring/" + list;
            if (categories(list).isEmpty()) {
                faults.add(new Fault(at, "unknown", "there is no list " + list));
                return;
            }
            Set<String> known = new HashSet<>();
            categories(list).forEach(category -> known.add(category.code()));
            codes.stream()
                    .filter(code -> !known.contains(code))
                    .forEach(code -> faults.add(new Fault(at, "unknown", list + " has no code " + code)));
            if (codes.size() > 1 && !CATALOGUE.several().contains(list)) {
                faults.add(new Fault(at, "range", list + " takes one code"));
            }
        });
        return faults;
    }

    private static Map<String, List<Category>> load() {
        var lists = new LinkedHashMap<String, List<Category>>();
        try (var in = MonitoringLists.class.getResourceAsStream("/rules/equality/code-lists.csv")) {
            if (in == null) {
                throw new IllegalStateException("rules/equality/code-lists.csv is not in the build");
            }
            try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : rows) {
                    String use = row.getField("use");
                    if (use.equals("both") || use.equals("question") || use.equals("derived")) {
                        lists.computeIfAbsent(row.getField("list"), _ -> new ArrayList<>())
                                .add(new Category(row.getField("code"), row.getField("label"), row.getField("parent")));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
