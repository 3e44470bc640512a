package regard.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Real comments of patients, published by NHS England with the codes that people gave them (MIT licence; {@code demo/README.md}). In
 * the demo they answer a made-up consultation.
 */
final class DemoComments {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("Positive experience & gratitude", "EXPERIENCE"),
            Map.entry("Staff manner & personal attributes", "STAFF"),
            Map.entry("Timeliness of care", "WAITING"),
            Map.entry("Staff responsiveness", "WAITING"),
            Map.entry("Staff listening, understanding & involving patients", "LISTENING"),
            Map.entry("Contacting services", "CALLING"),
            Map.entry("Transport to/ from services", "TRANSPORT"),
            Map.entry("Information directly from staff during care", "INFORMATION"),
            Map.entry("Being kept informed, clarity & consistency of information", "INFORMATION"),
            Map.entry("Information provision & guidance", "INFORMATION"),
            Map.entry("Appointment arrangements", "APPOINTMENTS"),
            Map.entry("Appointment method", "APPOINTMENTS"),
            Map.entry("Impact of treatment/ care", "RESULT"),
            Map.entry("Number & deployment of staff", "STAFFING"),
            Map.entry("Competence & training", "STAFFING"),
            Map.entry("Activities & access to fresh air", "WARD"),
            Map.entry("Food & drink provision & facilities", "WARD"));

    private static final String PRAISE = "What was good?";

    private DemoComments() {}

    /**
     * One comment.
     *
     * @param praise whether it answers what was good
     * @param feeling 1 very positive to 5 very negative, as people judged it
     */
    record Comment(String text, boolean praise, int feeling, List<String> labels) {

        Set<String> codes() {
            var codes = new LinkedHashSet<String>();
            labels.forEach(label -> codes.add(CODES.getOrDefault(label, "OTHER")));
            return codes;
        }
    }

    /** The first so many comments that say something. */
    static List<Comment> first(int count) {
        try (InputStream in = DemoComments.class.getResourceAsStream("/demo/comments.csv")) {
            if (in == null) {
                throw new IllegalStateException("demo/comments.csv is not in the build");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream()
                        .filter(row -> row.getField("text").strip().length() > 2)
                        .limit(count)
                        .map(DemoComments::comment)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Comment comment(NamedCsvRecord row) {
        String feeling = row.getField("sentiment").strip();
        return new Comment(
                row.getField("text").strip(),
                row.getField("question").equals(PRAISE),
                feeling.isEmpty() ? 3 : (int) Double.parseDouble(feeling),
                Arrays.asList(row.getField("labels").split("\\|", -1)));
    }

    /** The codes people gave, by the words of the comment. */
    static Map<String, Set<String>> codesByText(List<Comment> comments) {
        var codes = new HashMap<String, Set<String>>();
        comments.forEach(comment -> codes.put(comment.text(), comment.codes()));
        return codes;
    }
}
