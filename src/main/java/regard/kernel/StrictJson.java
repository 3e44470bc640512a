package regard.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.kernel.Refused.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as it comes from outside, taken strictly: a name twice, a name nobody knows, too deep or too large is refused, with
 * every fault that was found (contracts, section 0).
 */
public final class StrictJson {

    public static final int MAXIMUM_BYTES = 10_000_000;
    private static final int MAXIMUM_DEPTH = 32;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>();

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** The document as a record, or a refusal that names everything wrong with it. */
    public static <T extends Record> T read(byte[] json, Class<T> type) {
        Document document = parse(json);
        List<Fault> faults = new ArrayList<>(document.faults());
        faults.addAll(Records.unknownNames(document.root(), List.of(type)));
        return Records.read(document.root(), type, faults);
    }

    /** The document as plain values, with the names that stand in it twice. */
    public static Document parse(byte[] json) {
        if (json.length > MAXIMUM_BYTES) {
            throw new Refused("", "too-large", "the document is larger than " + MAXIMUM_BYTES / 1_000_000 + " MB");
        }
        if (isNotUtf8(json)) {
            throw Refused.malformed("this is not text in UTF-8");
        }
        try (JsonParser parser = JSON.createParser(json)) {
            return new StrictJson(parser).document();
        } catch (JacksonException e) {
            throw Refused.malformed(why(e.getOriginalMessage()) + place(e.getLocation()));
        }
    }

    /**
     * A document that could be read.
     *
     * @param root a map, list, string, {@link BigDecimal}, boolean or null
     * @param faults names that occur twice in one object
     */
    public record Document(@Nullable Object root, List<Fault> faults) {}

    /** JSON in UTF-16 or UTF-32 has a zero byte among its first four, or a byte order mark of its own; in UTF-8 it never has. */
    private static boolean isNotUtf8(byte[] json) {
        for (int i = 0; i < Math.min(4, json.length); i++) {
            if (json[i] == 0) {
                return true;
            }
        }
        return json.length >= 2
                && ((json[0] == (byte) 0xFF && json[1] == (byte) 0xFE)
                        || (json[0] == (byte) 0xFE && json[1] == (byte) 0xFF));
    }

    /** What the parser says, without its advice to programmers. */
    private static String why(String said) {
        if (said.startsWith("Invalid UTF-8")) {
            return "this is not text in UTF-8";
        }
        return said.startsWith("Number value length")
                ? "a number in it is too long"
                : "this is not JSON: " + said.replaceFirst(": enable `.*", "");
    }

    private Document document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw Refused.malformed("the document is empty");
        }
        Object root = value(first, "", 1);
        if (parser.nextToken() != null) {
            throw Refused.malformed("there is something after the end of the document");
        }
        return new Document(root, List.copyOf(faults));
    }

    private @Nullable Object value(JsonToken token, String pointer, int depth) {
        if (token.isStructStart() && depth > MAXIMUM_DEPTH) {
            throw new Refused(pointer, "depth", "the document is nested deeper than " + MAXIMUM_DEPTH + " levels");
        }
        return switch (token) {
            case START_OBJECT -> object(pointer, depth);
            case START_ARRAY -> array(pointer, depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw Refused.malformed("unexpected " + token + place(parser.currentLocation()));
        };
    }

    private Map<String, @Nullable Object> object(String pointer, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String at = Records.pointer(pointer, name);
            if (object.containsKey(name)) {
                faults.add(new Fault(at, "duplicate", "this name stands here twice"));
            }
            object.put(name, value(parser.nextToken(), at, depth + 1));
        }
        return object;
    }

    private List<@Nullable Object> array(String pointer, int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
