package regard.texts;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Labelled comments from src/test/resources/texts, and how well an answer agrees with people's labels. */
final class Sample {

    private Sample() {}

    /** One labelled comment, by the headings of its file. */
    record Row(Map<String, String> cells) {

        String get(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }

    static List<Row> rows(String name) {
        var rows = new ArrayList<Row>();
        try (var in = Objects.requireNonNull(Sample.class.getResourceAsStream("/texts/" + name), name);
                var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.forEach(row -> rows.add(new Row(row.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static List<Comment> comments(List<Row> rows) {
        return rows.stream()
                .map(row -> new Comment(row.get("id"), row.get("text")))
                .toList();
    }

    static List<Comment> comments(String... texts) {
        var comments = new ArrayList<Comment>();
        for (String text : texts) {
            comments.add(new Comment(String.valueOf(comments.size() + 1), text));
        }
        return comments;
    }

    /** The first theme of each comment. */
    static Map<String, String> mainThemes(ThemeSet found) {
        var main = new HashMap<String, String>();
        found.assignments().forEach(a -> main.putIfAbsent(a.commentId(), a.themeId()));
        return main;
    }

    /** The adjusted Rand index of two groupings (Hubert and Arabie 1985). */
    static double adjustedRand(List<String> one, List<String> other) {
        var both = new HashMap<String, Integer>();
        var ofOne = new HashMap<String, Integer>();
        var ofOther = new HashMap<String, Integer>();
        for (int i = 0; i < one.size(); i++) {
            both.merge(one.get(i) + "\t" + other.get(i), 1, Integer::sum);
            ofOne.merge(one.get(i), 1, Integer::sum);
            ofOther.merge(other.get(i), 1, Integer::sum);
        }
        double chance = pairs(ofOne) * pairs(ofOther) / (one.size() * (one.size() - 1.0) / 2);
        return (pairs(both) - chance) / ((pairs(ofOne) + pairs(ofOther)) / 2 - chance);
    }

    private static double pairs(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }

    /** The harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007). */
    static double v(List<String> truth, List<String> found) {
        double together = entropy(joined(truth, found));
        double ofTruth = entropy(truth);
        double ofFound = entropy(found);
        double shared = ofTruth + ofFound - together;
        return ofTruth + ofFound == 0 ? 1 : 2 * shared / (ofTruth + ofFound);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < one.size(); i++) {
            joined.add(one.get(i) + "\t" + other.get(i));
        }
        return joined;
    }

    private static double entropy(List<String> labels) {
        var sizes = new HashMap<String, Integer>();
        labels.forEach(label -> sizes.merge(label, 1, Integer::sum));
        return sizes.values().stream()
                .mapToDouble(n -> -n / (double) labels.size() * Math.log(n / (double) labels.size()))
                .sum();
    }
}
