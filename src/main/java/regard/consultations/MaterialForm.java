package regard.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import regard.activities.Suspicion;
import regard.kernel.Problem;

/** A document as somebody typed it. */
record MaterialForm(String title, String words, int version, Set<String> cleared) {

    static final MaterialForm EMPTY = new MaterialForm("", "", 0, Set.of());

    MaterialForm(@Nullable String title, @Nullable String words, int version, @Nullable Set<String> cleared) {
        this.title = Objects.requireNonNullElse(title, "");
        this.words = Objects.requireNonNullElse(words, "");
        this.version = version;
        this.cleared = cleared == null ? Set.of() : Set.copyOf(cleared);
    }

    static MaterialForm of(Material material) {
        return new MaterialForm(material.title(), material.words(), material.version(), Set.of());
    }

    MaterialForm withWords(String uploaded) {
        return new MaterialForm(title, uploaded, version, cleared);
    }

    Material material(UUID id, LocalDate today) {
        return new Material(id, title, words, today, version);
    }

    /** What the page of a document shows. */
    record Page(StaffPage head, String id, MaterialForm form, List<Suspicion> toLookAt, List<Problem> problems) {}
}
