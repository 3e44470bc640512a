package regard.responses;

import java.util.UUID;

/** Somebody who asked to be told what happened. The address is used for that only. */
public record ToTell(UUID response, String email) {

    /** Never the address: this could go to a log. */
    @Override
    public String toString() {
        return "ToTell[" + response + "]";
    }
}
