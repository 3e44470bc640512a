package regard.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One link of the chain (contracts, section 8).
 *
 * @param prev the hash of the event before; 64 zeros for the first
 */
record LedgerEvent(
        long seq,
        Instant at,
        String actor,
        String role,
        UUID org,
        String action,
        String object,
        @Nullable String before,
        @Nullable String after,
        @Nullable String requestId,
        String prev) {

    static final String FIRST_PREV = "0".repeat(64);

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    LedgerEvent {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The bytes that are hashed: RFC 8785 over the fields of the contract. */
    byte[] canonical() {
        return canonical(fields());
    }

    /** The fields of the contract, in its order. */
    LinkedHashMap<String, @Nullable Object> fields() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("seq", seq);
        object.put("at", MILLISECONDS.format(at));
        object.put("actor", actor);
        object.put("role", role);
        object.put("org", org.toString());
        object.put("action", action);
        object.put("object", this.object);
        object.put("before", before);
        object.put("after", after);
        object.put("requestId", requestId);
        object.put("prev", prev);
        return object;
    }

    /** Whether it happened to this reference: objects are written {@code consultation:PI-2026-0047}. */
    boolean isAbout(String reference) {
        String[] parts = object.split(":", -1);
        return parts.length > 1 && parts[1].equals(reference);
    }

    String hash() {
        return Hashes.hex(Hashes.sha256(canonical()));
    }

    static byte[] canonical(Object document) {
        try {
            String json = JSON.writeValueAsString(document);
            // RFC 8785 is for any value; the library takes only objects and lists, so a plain value goes through it in
            // a list.
            boolean isPlain = !json.startsWith("{") && !json.startsWith("[");
            String canonical = new JsonCanonicalizer(isPlain ? "[" + json + "]" : json).getEncodedString();
            return (isPlain ? canonical.substring(1, canonical.length() - 1) : canonical)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
