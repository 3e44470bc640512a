package regard.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import regard.activities.PublicWords;
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

    /** What stands beside what, before it is a row of a page. */
    private record Line(String key, String value) {}

    List<Row> rows(GroupFinding finding, Words words) {
        return rows(lines(finding, words));
    }

    List<Row> rows(Section section, Words words) {
        return rows(lines(section, words));
    }

    /** Every word of it that somebody wrote and everybody would read. */
    List<PublicWords> written() {
        var written = new ArrayList<PublicWords>();
        written.add(PublicWords.of(words.say("equality.analysis.title"), title));
        for (Found found : found()) {
            String group = found.group().title();
            if (found.group().isLocal()) {
                written.add(PublicWords.of(words.say("equality.read.local"), group));
            }
            lines(found.finding(), words).forEach(line -> written.add(line(group, line)));
            written.add(line(
                    group,
                    new Line(
                            words.say("equality.read.references"),
                            found.finding().references())));
        }
        for (Section section : Section.values()) {
            String heading = words.say("equality.section." + section.slug());
            lines(section, words).forEach(line -> written.add(line(heading, line)));
        }
        return written;
    }

    private PublicWords line(String part, Line line) {
        return PublicWords.of(words.say("equality.read.place", part, line.key()), line.value());
    }

    private static List<Row> rows(List<Line> lines) {
        return lines.stream().map(line -> Row.of(line.key(), line.value())).toList();
    }

    private static List<Line> lines(GroupFinding finding, Words words) {
        var lines = new ArrayList<Line>();
        line(lines, words, "evidence", finding.evidence());
        line(lines, words, "explanation", finding.explanation());
        line(lines, words, "involvement", finding.involvement());
        line(lines, words, "rating", rating(finding, words));
        line(lines, words, "effect", finding.effect());
        line(lines, words, "mitigation", finding.mitigation());
        line(lines, words, "justification", finding.justification());
        line(lines, words, "action", action(finding, words));
        return lines;
    }

    private List<Line> lines(Section section, Words words) {
        var lines = new ArrayList<Line>();
        boolean last = section == Section.CONCLUSION;
        if (last && analysis().conclusion() != null) {
            lines.add(new Line(
                    words.say("equality.conclusion"),
                    words.say("equality.conclusion." + analysis().conclusion())));
        }
        section.statements().stream()
                .filter(statement -> Text.isGiven(analysis().says(statement)))
                .forEach(statement -> lines.add(new Line(
                        words.say("equality.statement." + statement), analysis().says(statement))));
        if (last && analysis().reviewOn() != null) {
            lines.add(new Line(
                    words.say("equality.review"), Formats.date(analysis().reviewOn())));
        }
        return lines;
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

    private static void line(List<Line> lines, Words words, String key, String value) {
        if (Text.isGiven(value)) {
            lines.add(new Line(words.say("equality.read." + key), value));
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
