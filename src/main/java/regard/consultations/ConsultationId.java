package regard.consultations;

import java.util.UUID;

/** One consultation; people know it by the reference of its activity, such as {@code PI-2026-0047}. */
public record ConsultationId(UUID value) {

    public static ConsultationId random() {
        return new ConsultationId(UUID.randomUUID());
    }
}
