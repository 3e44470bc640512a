package regard.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import regard.kernel.Text;
import regard.ui.Formats;
import regard.ui.Row;
import regard.ui.Words;

/**
 * A version of an analysis to be read: by staff, or by everybody once it is published.
 *
 * @param inside whether the reader works at the body: names of people who signed are for them
 */
record AnalysisReadPage(
        String ref, String title, AnalysisVersion version, List<Groups.Group> groups, boolean inside, Words words) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

    /** A finding with the name of its group. */
    record Found(Groups.Group group, GroupFinding finding) {}

    EqualityImpactAnalysis analysis() {
        return version.analysis();
    }

    List<Found> found() {
        return groups.stream()
                .filter(group -> analysis().groups().containsKey(group.code()))
                .map(group -> new Found(group, analysis().finding(group.code())))
                .toList();
    }

    List<Row> rows(GroupFinding finding, Words words) {
        var rows = new ArrayList<Row>();
        row(rows, words, "evidence", finding.evidence());
        row(rows, words, "explanation", finding.explanation());
        row(rows, words, "involvement", finding.involvement());
        row(rows, words, "rating", rating(finding, words));
        row(rows, words, "effect", finding.effect());
        row(rows, words, "mitigation", finding.mitigation());
        row(rows, words, "justification", finding.justification());
        row(rows, words, "action", action(finding, words));
        return rows;
    }

    List<Row> rows(Section section, Words words) {
        var rows = new ArrayList<Row>();
        boolean last = section == Section.CONCLUSION;
        if (last && analysis().conclusion() != null) {
            rows.add(Row.of(
                    words.say("equality.conclusion"),
                    words.say("equality.conclusion." + analysis().conclusion())));
        }
        section.statements().stream()
                .filter(statement -> Text.isGiven(analysis().says(statement)))
                .forEach(statement -> rows.add(Row.of(
                        words.say("equality.statement." + statement), analysis().says(statement))));
        if (last && analysis().reviewOn() != null) {
            rows.add(
                    Row.of(words.say("equality.review"), Formats.date(analysis().reviewOn())));
        }
        return rows;
    }

    /** Outside, the part in which somebody signed is enough. */
    String name(AnalysisSignature signature) {
        return inside ? signature.name() : words.say("equality.public.signed");
    }

    /** References one a line; an address of the web is a link. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static boolean isAddress(String line) {
        return ADDRESS.matcher(line).matches();
    }

    private static void row(List<Row> rows, Words words, String key, String value) {
        if (Text.isGiven(value)) {
            rows.add(Row.of(words.say("equality.read." + key), value));
        }
    }

    private static String rating(GroupFinding finding, Words words) {
        if (finding.rating() == null) {
            return "";
        }
        String rating = words.say("equality.rating." + finding.rating());
        return finding.size() == null
                ? rating
                : rating + ", " + words.say("equality.size." + finding.size()).toLowerCase(Locale.ROOT);
    }

    private static String action(GroupFinding finding, Words words) {
        return Text.isBlank(finding.action()) || finding.by() == null
                ? finding.action()
                : words.say("equality.read.action.by", finding.action(), finding.owner(), finding.by());
    }
}
