package regard.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regard.responses.Form.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers as cells of the product's own wide file, and back (contracts, sections 5.1 and 5.2). */
final class WideCells {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private WideCells() {}

    /** What follows the code of the question in the names of its columns. */
    static List<String> columns(Question question) {
        var columns = new ArrayList<String>();
        switch (question.kind()) {
            case ONE, NUMBER, TEXT, DATE, AREA -> columns.add("");
            case MANY, RANKING, POINTS -> question.options().forEach(option -> columns.add("." + option.code()));
            case MATRIX -> question.rows().forEach(row -> columns.add("." + row));
            case POINT -> columns.addAll(List.of(".lon", ".lat"));
            case SHAPE -> columns.addAll(List.of(".geojson", ".text"));
            case FILES -> columns.addAll(List.of(".files", ".transcript"));
            case APPRAISAL -> {
                question.options()
                        .forEach(
                                option -> question.rows().forEach(row -> columns.add("." + option.code() + "." + row)));
                columns.addAll(List.of(".preferred", ".least", ".another"));
            }
            case STATEMENTS -> {
                question.rows().forEach(row -> columns.add("." + row));
                columns.add(".own");
            }
        }
        if ((question.kind() == Form.Kind.ONE || question.kind() == Form.Kind.MANY)
                && question.other().isPresent()) {
            columns.add(".other");
        }
        return columns;
    }

    /** The cells of an answer, by what follows the code of the question; what is not there is blank. */
    static Map<String, String> write(Question question, JsonNode answer) {
        var cells = new LinkedHashMap<String, String>();
        String unmatched = answer.path("unmatched").asString("");
        switch (question.kind()) {
            case ONE -> cells.put("", text(answer.path("code"), unmatched));
            case MANY -> {
                var chosen = new ArrayList<String>();
                answer.path("codes").forEach(code -> chosen.add(code.asString("")));
                if (!answer.isMissingNode()) {
                    question.options()
                            .forEach(option ->
                                    cells.put("." + option.code(), chosen.contains(option.code()) ? "1" : "0"));
                }
            }
            case NUMBER -> cells.put("", text(answer.path("value"), unmatched));
            case TEXT -> cells.put("", answer.path("text").asString(""));
            case DATE -> cells.put("", text(answer.path("date"), unmatched));
            case AREA -> cells.put("", text(answer.path("area"), unmatched));
            case RANKING -> {
                int rank = 1;
                for (JsonNode code : answer.path("order")) {
                    cells.put("." + code.asString(""), String.valueOf(rank++));
                }
            }
            case POINTS -> members(answer.path("points"), "", cells);
            case MATRIX -> members(answer.path("rows"), "", cells);
            case POINT -> {
                cells.put(".lon", text(answer.path("point").path(0), ""));
                cells.put(".lat", text(answer.path("point").path(1), ""));
            }
            case SHAPE -> {
                cells.put(
                        ".geojson",
                        answer.has("geojson") ? answer.path("geojson").toString() : "");
                cells.put(".text", answer.path("text").asString(""));
            }
            case FILES -> {
                cells.put(".files", answer.has("files") ? answer.path("files").toString() : "");
                cells.put(".transcript", answer.path("transcript").asString(""));
            }
            case APPRAISAL -> {
                answer.path("scores")
                        .properties()
                        .forEach(option -> members(option.getValue(), "." + option.getKey(), cells));
                List.of("preferred", "least", "another")
                        .forEach(name -> cells.put("." + name, answer.path(name).asString("")));
            }
            case STATEMENTS -> {
                members(answer.path("votes"), "", cells);
                cells.put(".own", answer.path("own").asString(""));
            }
        }
        cells.put(".other", answer.path("other").asString(""));
        return cells;
    }

    private static void members(JsonNode object, String before, Map<String, String> cells) {
        object.properties().forEach(member -> cells.put(before + "." + member.getKey(), text(member.getValue(), "")));
    }

    private static String text(JsonNode value, String otherwise) {
        return value.isMissingNode() || value.isNull()
                ? otherwise
                : value.isString() ? value.asString() : value.toString();
    }

    /** The answer that these cells of our own file make; nothing where all are blank. */
    static Optional<ObjectNode> read(Question question, Map<String, String> cells, CellReader reader) {
        ObjectNode answer = NODES.objectNode();
        switch (question.kind()) {
            case ONE -> reader.one(question, cell(cells, ""), Map.of(), answer);
            case MANY -> {
                question.options().stream()
                        .filter(option -> CellReader.isTicked(cell(cells, "." + option.code())))
                        .forEach(option -> answer.withArray("codes").add(option.code()));
            }
            case NUMBER -> reader.number(cell(cells, ""), answer);
            case TEXT -> reader.text(cell(cells, ""), answer);
            case DATE -> reader.date(cell(cells, ""), answer);
            case AREA -> put(answer, "area", cell(cells, ""));
            case RANKING -> {
                var ranked = new TreeMap<Integer, String>();
                question.options().forEach(option -> {
                    String rank = cell(cells, "." + option.code());
                    if (rank.matches("[0-9]{1,4}")) {
                        ranked.put(Integer.parseInt(rank), option.code());
                    }
                });
                ranked.values().forEach(code -> answer.withArray("order").add(code));
            }
            case POINTS ->
                question.options().forEach(option -> {
                    String points = cell(cells, "." + option.code());
                    if (!points.isBlank()) {
                        reader.number(points, "points", option.code(), answer);
                    }
                });
            case MATRIX ->
                question.rows().forEach(row -> reader.row(question, row, cell(cells, "." + row), Map.of(), answer));
            case POINT -> {
                String lon = cell(cells, ".lon");
                String lat = cell(cells, ".lat");
                if (CellReader.isNumber(lon) && CellReader.isNumber(lat)) {
                    answer.withArray("point")
                            .add(new java.math.BigDecimal(lon.strip()))
                            .add(new java.math.BigDecimal(lat.strip()));
                }
            }
            case SHAPE -> {
                json(answer, "geojson", cell(cells, ".geojson"));
                put(answer, "text", cell(cells, ".text"));
            }
            case FILES -> {
                json(answer, "files", cell(cells, ".files"));
                put(answer, "transcript", cell(cells, ".transcript"));
            }
            case APPRAISAL -> {
                question.options()
                        .forEach(option -> question.rows().forEach(row -> {
                            String score = cell(cells, "." + option.code() + "." + row);
                            if (CellReader.isNumber(score)) {
                                answer.withObject("/scores")
                                        .withObject("/" + option.code())
                                        .put(row, new java.math.BigDecimal(score.strip()));
                            }
                        }));
                List.of("preferred", "least", "another").forEach(name -> put(answer, name, cell(cells, "." + name)));
            }
            case STATEMENTS -> {
                question.rows().forEach(row -> {
                    String vote = cell(cells, "." + row);
                    if (!vote.isBlank()) {
                        answer.withObject("/votes").put(row, vote.strip());
                    }
                });
                put(answer, "own", cell(cells, ".own"));
            }
        }
        put(answer, "other", cell(cells, ".other"));
        return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }

    private static void put(ObjectNode answer, String name, String text) {
        if (!text.isBlank()) {
            answer.put(name, text);
        }
    }

    private static void json(ObjectNode answer, String name, String text) {
        if (!text.isBlank()) {
            try {
                answer.set(name, JSON.readTree(text));
            } catch (JacksonException e) {
                answer.put("unmatched", text);
            }
        }
    }
}
