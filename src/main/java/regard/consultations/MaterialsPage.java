package regard.consultations;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.PublishedText.Passage;

/**
 * What people are given: documents, what they cover, how they read, what came before, what changed.
 *
 * @param phrases words that sound as if it were decided, and where they stand
 * @param questions how many questions are asked
 */
record MaterialsPage(
        StaffPage head,
        List<Document> documents,
        List<Covered> covered,
        Coverage coverage,
        List<Phrase> phrases,
        Optional<BigDecimal> readingAge,
        List<String> shortForms,
        int questions,
        List<PriorStep> prior,
        List<MaterialChange> changes,
        boolean isOpen,
        boolean mayWrite) {

    /** A document, with how many words it has and how hard it is to read. */
    record Document(Material material, int words, Optional<BigDecimal> readingAge) {}

    /** One of the twelve things people must be told, and where they are. */
    record Covered(Topic topic, String where, Optional<Passage> found) {

        boolean isCovered() {
            return !where.isBlank() || found.isPresent();
        }
    }

    record Phrase(String words, String where, String href) {}

    long missing() {
        return covered.stream().filter(each -> !each.isCovered()).count();
    }
}
