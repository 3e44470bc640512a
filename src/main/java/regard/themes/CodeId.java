package regard.themes;

import java.util.UUID;

/** One code of a code frame, through all its versions. */
public record CodeId(UUID value) {

    public static CodeId random() {
        return new CodeId(UUID.randomUUID());
    }
}
