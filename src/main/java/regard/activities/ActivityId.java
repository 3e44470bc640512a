package regard.activities;

import java.util.UUID;

/** One activity; people know it by its reference, such as {@code PI-2026-0047}. */
public record ActivityId(UUID value) {

    public static ActivityId random() {
        return new ActivityId(UUID.randomUUID());
    }
}
