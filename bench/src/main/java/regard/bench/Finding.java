package regard.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import regard.texts.Comment;
import regard.texts.PersonalData;
import regard.texts.Texts;

/** Targets 5 and 6: letters that many sent, and personal data. */
final class Finding {

    private Finding() {}

    static void campaigns() {
        var rows = Table.read("campaigns.csv").rows();
        var found = Measure.timed(
                "this engine",
                () -> Texts.campaigns(
                        rows.stream()
                                .map(r -> new Comment(r.get("id"), r.get("text")))
                                .toList(),
                        Bench.SEED));
        var groupOf = new HashMap<String, String>();
        found.forEach(c -> c.members().forEach(m -> groupOf.put(m.id(), c.id())));
        int right = 0;
        int members = 0;
        int lookalikes = 0;
        var truth = new ArrayList<String>();
        var group = new ArrayList<String>();
        for (var row : rows) {
            boolean is =
                    !row.get("campaign").isEmpty() && !row.get("edit_level").equals("9");
            boolean in = groupOf.containsKey(row.get("id"));
            right += is && in ? 1 : 0;
            members += is ? 1 : 0;
            lookalikes += row.get("edit_level").equals("9") && in ? 1 : 0;
            if (is) {
                truth.add(row.get("campaign"));
                group.add(groupOf.getOrDefault(row.get("id"), "alone " + row.get("id")));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "    members: precision %.3f  recall %.3f  ARI %.3f  campaigns %d  look-alikes taken in: %d%n",
                right / (double) groupOf.size(),
                right / (double) members,
                Agreement.of(Table.numbered(truth), Table.numbered(group)).ari(),
                found.size(),
                lookalikes);
    }

    static void redaction() {
        var span = Pattern.compile("\"start\": (\\d+), \"end\": (\\d+), \"type\": \"(\\w+)\"");
        for (int half = 0; half < 2; half++) {
            var found = new TreeMap<String, int[]>();
            int alarms = 0;
            int comments = 0;
            for (var row : Table.read("pii_synthetic.csv").rows()) {
                if (Integer.parseInt(row.get("id")) % 2 != half) {
                    continue;
                }
                comments++;
                var findings = PersonalData.find(row.get("text"));
                var spans = new ArrayList<int[]>();
                var matcher = span.matcher(row.get("spans"));
                while (matcher.find()) {
                    int start = Integer.parseInt(matcher.group(1));
                    int end = Integer.parseInt(matcher.group(2));
                    spans.add(new int[] {start, end});
                    String type = matcher.group(3);
                    boolean hit = findings.stream()
                            .anyMatch(f -> f.kind().name().equals(type) && f.start() <= start && f.end() >= end);
                    found.computeIfAbsent(type, _ -> new int[2])[hit ? 0 : 1]++;
                }
                alarms += (int) findings.stream()
                        .filter(f -> spans.stream().noneMatch(s -> s[0] < f.end() && f.start() < s[1]))
                        .count();
            }
            System.out.print("    " + (half == 0 ? "even ids (tuned on)" : "odd ids (not tuned on)") + ", " + comments
                    + " comments: ");
            found.forEach(
                    (kind, c) -> System.out.printf(Locale.ROOT, "%s %.3f  ", kind, c[0] / (double) (c[0] + c[1])));
            System.out.println("false alarms " + alarms);
        }
    }
}
