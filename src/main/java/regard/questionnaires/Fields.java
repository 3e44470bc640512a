package regard.questionnaires;

import java.util.ArrayList;
import java.util.List;
import regard.kernel.Refused.Fault;
import tools.jackson.databind.JsonNode;

/** The fields of a file, each read as what it has to be; what is not so is gathered as a fault, with where it stands. */
final class Fields {

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Iterable<JsonNode> array(JsonNode json, String name, String at) {
        JsonNode array = json.path(name);
        if (!array.isArray()) {
            fault(at + "/" + name, array.isMissingNode() ? "missing" : "type", name + " must be a list");
            return List.of();
        }
        return array;
    }

    String string(JsonNode json, String name, String at) {
        JsonNode value = json.path(name);
        if (value.isString() && !value.stringValue().isBlank()) {
            return value.stringValue();
        }
        fault(at + "/" + name, value.isString() || value.isMissingNode() ? "missing" : "type", name + " must be text");
        return "";
    }

    int whole(JsonNode json, String name, String at, int least) {
        JsonNode value = json.path(name);
        if (value.isInt() && value.intValue() >= least) {
            return value.intValue();
        }
        fault(
                at + "/" + name,
                value.isMissingNode() ? "missing" : "range",
                name + " must be a whole number, " + least + " or more");
        return least;
    }

    boolean flag(JsonNode json, String name, String at) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            fault(at + "/" + name, "type", name + " must be true or false");
        }
        return value.asBoolean(false);
    }

    void known(JsonNode json, String at, String... names) {
        json.propertyNames().stream()
                .filter(name -> !List.of(names).contains(name) && !name.startsWith("x-"))
                .forEach(name -> fault(at + "/" + name, "unknown", "there is no field " + name + " here"));
    }

    void fault(String at, String code, String message) {
        faults.add(new Fault(at, code, message));
    }
}
