package regard.consultations;

import java.time.LocalDate;
import java.util.UUID;

/** A document that is put before people when they are asked, with its words. */
public record Material(UUID id, String title, String words, LocalDate addedOn, int version) {

    static Material fresh(String title, String words, LocalDate today) {
        return new Material(UUID.randomUUID(), title, words, today, 0);
    }
}
