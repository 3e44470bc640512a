package regard.questionnaires;

import java.util.List;
import java.util.stream.Stream;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;
import regard.kernel.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A questionnaire as a file (contracts, section 5.1): what it is made from, kept whole, with the languages, the easy-read map and
 * the history that it holds.
 *
 * @param code the code it carries in the file; a questionnaire taken in gets a code of its own
 * @param title what staff call it: {@code x-title} in the file
 * @param sections what it asks, in its first language
 * @param json the file itself
 */
public record Definition(String code, int version, String title, List<Section> sections, JsonNode json) {

    static final String SCHEMA = "regard-questionnaire/1";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Reads a file, or refuses it with everything that is wrong with it. */
    public static Definition read(byte[] file) {
        Checked checked = check(file);
        if (!checked.faults().isEmpty()) {
            throw new Refused(checked.faults());
        }
        return checked.definition();
    }

    /** A definition with what is wrong with it: nothing, if it can be used. */
    public record Checked(Definition definition, List<Fault> faults) {}

    /** Reads a file and says what is wrong with it; only what is no JSON at all is refused. */
    public static Checked check(byte[] file) {
        List<Fault> twice = StrictJson.parse(file).faults();
        Checked checked = new DefinitionReader(JSON.readTree(file)).read();
        return new Checked(
                checked.definition(),
                Stream.concat(twice.stream(), checked.faults().stream()).toList());
    }

    static Definition of(JsonNode json) {
        return new DefinitionReader(json).read().definition();
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }

    /** What is wrong with sections put together in the editor: the same that would be wrong with the file. */
    static List<Fault> faults(String code, int version, String title, List<Section> sections) {
        return new DefinitionReader(DefinitionWriter.write(code, version, title, sections))
                .read()
                .faults();
    }

    /** Whether the editor can change it and lose nothing: it has one language, and nothing the editor does not know. */
    boolean isEditable() {
        return DefinitionWriter.write(code, version, title, sections).equals(json);
    }
}
