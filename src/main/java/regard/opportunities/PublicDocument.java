package regard.opportunities;

import java.util.List;
import java.util.UUID;
import regard.consultations.Material;

/** A document that anybody can read here, word for word. */
record PublicDocument(String ref, Material document) {

    /** What most people read in a minute, as for the time that a questionnaire takes. */
    private static final int WORDS_A_MINUTE = 200;

    UUID id() {
        return document.id();
    }

    String title() {
        return document.title();
    }

    String href() {
        return "/involvements/" + ref + "/documents/" + id();
    }

    int minutes() {
        return Math.max(1, Math.ceilDiv(document.words().strip().split("\\s+").length, WORDS_A_MINUTE));
    }

    List<String> paragraphs() {
        return InvolvementPage.paragraphs(document.words());
    }
}
