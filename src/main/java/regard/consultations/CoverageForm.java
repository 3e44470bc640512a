package regard.consultations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.PublishedText.Passage;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What the documents cover, as somebody typed it: for each of the twelve things, where people are told it. */
record CoverageForm(
        Map<Topic, String> where,
        DateInput analysisPublishedOn,
        String analysisWhere,
        String alternativesOmitted,
        String councilView,
        int version) {

    static CoverageForm of(Coverage coverage) {
        return new CoverageForm(
                coverage.where(),
                coverage.analysisPublishedOn().map(DateInput::of).orElse(DateInput.EMPTY),
                coverage.analysisWhere(),
                coverage.alternativesOmitted(),
                coverage.councilView(),
                coverage.version());
    }

    /** From the fields of the page; those it does not know are nothing. */
    static CoverageForm typed(Map<String, String> fields) {
        var where = new EnumMap<Topic, String>(Topic.class);
        for (Topic topic : Topic.values()) {
            String said = fields.getOrDefault("where-" + topic, "").strip();
            if (!said.isEmpty()) {
                where.put(topic, said);
            }
        }
        return new CoverageForm(
                where,
                new DateInput(
                        fields.get("analysisPublishedOn.day"),
                        fields.get("analysisPublishedOn.month"),
                        fields.get("analysisPublishedOn.year")),
                fields.getOrDefault("analysisWhere", "").strip(),
                fields.getOrDefault("alternativesOmitted", "").strip(),
                fields.getOrDefault("councilView", "").strip(),
                version(fields.getOrDefault("version", "0")));
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    List<Problem> unreadable() {
        var problems = new ArrayList<Problem>();
        if (!analysisPublishedOn.isEmpty() && analysisPublishedOn.date().isEmpty()) {
            problems.add(
                    new Problem(analysisPublishedOn.wrongField("analysisPublishedOn"), "consultations.day.unreadable"));
        }
        return problems;
    }

    String where(Topic topic) {
        return where.getOrDefault(topic, "");
    }

    Coverage coverage() {
        return new Coverage(
                where, analysisPublishedOn.date(), analysisWhere, alternativesOmitted, councilView, version);
    }

    /** What the page shows. */
    record Page(StaffPage head, CoverageForm form, List<Passage> passages, List<Problem> problems) {

        Optional<Passage> found(Topic topic) {
            return passages.stream()
                    .filter(passage -> passage.covers().filter(topic::equals).isPresent())
                    .findFirst();
        }
    }
}
