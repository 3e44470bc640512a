package regard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of the running service, held against what it really answers. A field that it does not name is a fault. */
public final class ApiDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final JsonNode document;

    public ApiDocument(String json) {
        document = JSON.readTree(json);
    }

    /** What it names: {@code GET /api/v1/opportunities}. */
    public Set<String> routes() {
        var routes = new TreeSet<String>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .map(java.util.Map.Entry::getKey)
                        .filter(METHODS::contains)
                        .forEach(
                                method -> routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    public String version() {
        return document.path("openapi").asString();
    }

    /** Reads an answer, and fails with every fault that it has by the schema of this status. */
    public JsonNode check(String method, String path, int status, String answer) {
        JsonNode response = resolved(
                document.path("paths").path(path).path(method).path("responses").path(String.valueOf(status)));
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            throw new AssertionError(method + " " + path + " does not document " + status);
        }
        JsonNode schema = content.properties().iterator().next().getValue().path("schema");
        JsonNode read = JSON.readTree(answer);
        var faults = new ArrayList<String>();
        compare(method + " " + path, schema, read, faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("\n", faults));
        }
        return read;
    }

    private void compare(String where, JsonNode unresolved, JsonNode value, List<String> faults) {
        JsonNode schema = resolved(unresolved);
        if (!hasType(schema, value)) {
            faults.add(where + " is " + value.getNodeType() + ", not " + schema.path("type"));
            return;
        }
        if (schema.has("enum") && !has(schema.path("enum"), value)) {
            faults.add(where + " is " + value + ", not one of " + schema.path("enum"));
        }
        if (value.isObject()) {
            object(where, schema, value, faults);
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                compare(where + "/" + i, schema.path("items"), value.get(i), faults);
            }
        }
    }

    private void object(String where, JsonNode schema, JsonNode value, List<String> faults) {
        var parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(part -> parts.add(resolved(part)));
        for (JsonNode part : parts) {
            part.path("required").forEach(name -> {
                if (!value.has(name.asString())) {
                    faults.add(where + " lacks " + name.asString());
                }
            });
        }
        boolean open = schema.path("additionalProperties").asBoolean(false);
        value.properties().forEach(field -> {
            JsonNode known = parts.stream()
                    .map(part -> part.path("properties").path(field.getKey()))
                    .filter(found -> !found.isMissingNode())
                    .findFirst()
                    .orElse(schema.path("additionalProperties"));
            if (known.isObject()) {
                compare(where + "/" + field.getKey(), known, field.getValue(), faults);
            } else if (!open) {
                faults.add(where + " has " + field.getKey() + ", which is not documented");
            }
        });
    }

    private static boolean hasType(JsonNode schema, JsonNode value) {
        var types = new LinkedHashSet<String>();
        if (schema.path("type").isString()) {
            types.add(schema.path("type").asString());
        }
        schema.path("type").forEach(type -> types.add(type.asString()));
        String is = value.isNull()
                ? "null"
                : value.isObject()
                        ? "object"
                        : value.isArray()
                                ? "array"
                                : value.isBoolean()
                                        ? "boolean"
                                        : value.isIntegralNumber() ? "integer" : value.isNumber() ? "number" : "string";
        return types.isEmpty() || types.contains(is);
    }

    private static boolean has(JsonNode list, JsonNode value) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(value::equals);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
