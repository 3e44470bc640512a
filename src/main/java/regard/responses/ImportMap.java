package regard.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;
import regard.kernel.StrictJson;

/** How the columns of a file from elsewhere are the questions of ours (contracts, section 5.3). */
record ImportMap(
        String schema,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String dates,
        @Nullable String id,
        @Nullable String submittedAt,
        @Nullable Channel channel,
        @Nullable Integer skipRows,
        Map<String, Target> columns) {

    private static final Set<String> DATES = Set.of("auto", "dmy", "mdy", "iso");
    private static final Set<String> DELIMITERS = Set.of("auto", ",", ";", "\t");

    /**
     * What a column is.
     *
     * @param q the question
     * @param values what cells say for which code
     * @param split what separates several choices in one cell
     * @param option the one option that the column ticks
     * @param other whether it holds the words beside an option
     * @param row the row of a matrix, or the statement
     */
    record Target(
            @Nullable String q,
            Map<String, String> values,
            @Nullable String split,
            @Nullable String option,
            boolean other,
            @Nullable String row,
            boolean ignore) {}

    static ImportMap read(byte[] json, Form form) {
        var map = StrictJson.read(json, ImportMap.class);
        var faults = new ArrayList<Fault>();
        if (!map.schema().equals("regard-map/1")) {
            faults.add(new Fault("/schema", "unknown", "schema must be regard-map/1"));
        }
        if (!DATES.contains(map.orderOfDates())) {
            faults.add(new Fault("/dates", "unknown", "dates must be auto, dmy, mdy or iso"));
        }
        if (!DELIMITERS.contains(map.separator())) {
            faults.add(new Fault("/delimiter", "unknown", "delimiter must be auto, a comma, a semicolon or a tab"));
        }
        if (map.skipped() < 0) {
            faults.add(new Fault("/skipRows", "range", "skipRows must be 0 or more"));
        }
        map.columns().forEach((header, target) -> judge(header, target, form, faults));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        return map;
    }

    private static void judge(String header, Target target, Form form, List<Fault> faults) {
        if (target.ignore()) {
            return;
        }
        String pointer = "/columns/" + header.replace("~", "~0").replace("/", "~1");
        var question = form.question(target.q() == null ? "" : target.q());
        if (question.isEmpty()) {
            faults.add(new Fault(pointer + "/q", "unknown", "the questionnaire has no question " + target.q()));
            return;
        }
        if (target.option() != null && question.get().option(target.option()).isEmpty()) {
            faults.add(new Fault(pointer + "/option", "unknown", target.q() + " has no option " + target.option()));
        }
        if (target.row() != null && !question.get().rows().contains(target.row())) {
            faults.add(new Fault(pointer + "/row", "unknown", target.q() + " has no row " + target.row()));
        }
        target.values().forEach((said, code) -> {
            if (question.get().option(code).isEmpty()) {
                faults.add(new Fault(pointer + "/values", "unknown", target.q() + " has no option " + code));
            }
        });
    }

    String encodingAsked() {
        return encoding == null ? "auto" : encoding;
    }

    String separator() {
        return delimiter == null ? "auto" : delimiter;
    }

    String orderOfDates() {
        return dates == null ? "auto" : dates;
    }

    int skipped() {
        return skipRows == null ? 0 : skipRows;
    }
}
