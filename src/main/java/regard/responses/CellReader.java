package regard.responses;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import regard.responses.Form.Choice;
import regard.responses.Form.Question;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a cell says into an answer. What nobody can match is kept as it came and told of: nothing is guessed, nothing lost.
 *
 * @param tell hears the code of each warning
 */
record CellReader(DateColumn dates, Consumer<String> tell) {

    private static final Set<String> TICKED = Set.of("1", "yes", "y", "true", "x", "checked");
    private static final Set<String> NOT_TICKED = Set.of("", "0", "no", "false");

    static boolean isTicked(String cell) {
        return TICKED.contains(Form.plain(cell));
    }

    static boolean isNumber(String cell) {
        return cell.strip().matches("[+-]?[0-9]+(\\.[0-9]+)?");
    }

    /** One choice. */
    void one(Question question, String cell, Map<String, String> values, ObjectNode answer) {
        if (Form.plain(cell).isEmpty()) {
            return;
        }
        Optional<String> code = code(question, cell, values);
        if (code.isPresent()) {
            answer.put("code", code.get());
        } else if (question.other().isPresent()) {
            tell.accept("UNKNOWN_OPTION");
            answer.put("code", question.other().get().code());
            answer.put("other", cell.strip());
        } else {
            tell.accept("UNKNOWN_OPTION");
            answer.put("unmatched", cell);
        }
    }

    /** Several choices in one cell. */
    void several(Question question, String cell, String split, Map<String, String> values, ObjectNode answer) {
        List<Map.Entry<String, String>> ways = new ArrayList<>();
        values.forEach((said, code) -> ways.add(Map.entry(Form.plain(said), code)));
        ways.addAll(question.ways());
        ways.sort((one, two) -> two.getKey().length() - one.getKey().length());
        String separator = Form.plain(split).isEmpty() ? split : Form.plain(split);
        // Line by line of the plain text, so that positions stand for what was matched; unknown parts keep their own
        // words.
        String left = cell.strip();
        while (!left.isEmpty()) {
            String plain = Form.plain(left);
            Optional<Map.Entry<String, String>> way = ways.stream()
                    .filter(known -> plain.startsWith(known.getKey())
                            && endsThere(plain.substring(known.getKey().length()), separator))
                    .findFirst();
            int parts = way.map(known -> separators(known.getKey(), separator)).orElse(0) + 1;
            int end = endOf(left, split, parts);
            String part = left.substring(0, end).strip();
            left = end >= left.length()
                    ? ""
                    : left.substring(end + split.length()).strip();
            if (part.isEmpty()) {
                continue;
            }
            way.ifPresentOrElse(
                    known -> tick(question, known.getValue(), answer), () -> unknown(question, part, answer));
        }
    }

    private static boolean endsThere(String rest, String separator) {
        String stripped = rest.strip();
        return stripped.isEmpty() || separator.isBlank() || stripped.startsWith(separator.strip());
    }

    private static int separators(String text, String separator) {
        int count = 0;
        for (int at = text.indexOf(separator);
                at >= 0 && !separator.isEmpty();
                at = text.indexOf(separator, at + separator.length())) {
            count++;
        }
        return count;
    }

    /** Where the n-th separator stands, or the end. */
    private static int endOf(String text, String split, int parts) {
        int at = -split.length();
        for (int i = 0; i < parts; i++) {
            at = text.indexOf(split, at + split.length());
            if (at < 0) {
                return text.length();
            }
        }
        return at;
    }

    /** A column of its own for one option. */
    void option(Question question, String option, String cell, ObjectNode answer) {
        String said = Form.plain(cell);
        if (NOT_TICKED.contains(said)) {
            return;
        }
        Choice choice = question.option(option).orElseThrow();
        boolean named = said.equals(Form.plain(option))
                || choice.labels().stream().anyMatch(label -> Form.plain(label).equals(said));
        if (TICKED.contains(said) || named) {
            tick(question, option, answer);
        } else if (choice.other()) {
            tick(question, option, answer);
            answer.put("other", cell.strip());
        } else {
            unknown(question, cell, answer);
        }
    }

    /** The words beside an option. */
    void other(Question question, String cell, ObjectNode answer) {
        if (cell.isBlank()) {
            return;
        }
        question.other().ifPresent(choice -> {
            if (question.kind() == Form.Kind.MANY) {
                tick(question, choice.code(), answer);
            } else if (!answer.has("code")) {
                answer.put("code", choice.code());
            }
        });
        answer.put("other", cell.strip());
    }

    /** One row of a matrix, or one statement. */
    void row(Question question, String row, String cell, Map<String, String> values, ObjectNode answer) {
        if (Form.plain(cell).isEmpty()) {
            return;
        }
        String within = question.kind() == Form.Kind.STATEMENTS ? "/votes" : "/rows";
        Optional<String> code = question.kind() == Form.Kind.STATEMENTS
                ? Optional.of(Form.plain(cell).toUpperCase(Locale.ROOT))
                : code(question, cell, values);
        if (code.isPresent()) {
            answer.withObject(within).put(row, code.get());
        } else {
            tell.accept("UNKNOWN_OPTION");
            answer.withObject("/unmatched").put(row, cell);
        }
    }

    void number(String cell, ObjectNode answer) {
        if (cell.isBlank()) {
            return;
        }
        if (isNumber(cell)) {
            answer.put("value", new BigDecimal(cell.strip()));
        } else {
            bad(cell, answer);
        }
    }

    void number(String cell, String within, String name, ObjectNode answer) {
        if (isNumber(cell)) {
            answer.withObject("/" + within).put(name, new BigDecimal(cell.strip()));
        } else {
            bad(cell, answer);
        }
    }

    void date(String cell, ObjectNode answer) {
        if (cell.isBlank()) {
            return;
        }
        dates.day(cell).ifPresentOrElse(day -> answer.put("date", day), () -> bad(cell, answer));
    }

    void text(String cell, ObjectNode answer) {
        if (!cell.isBlank()) {
            answer.put("text", cell);
        }
    }

    private void bad(String cell, ObjectNode answer) {
        tell.accept("BAD_VALUE");
        answer.put("unmatched", cell);
    }

    private void unknown(Question question, String part, ObjectNode answer) {
        tell.accept("UNKNOWN_OPTION");
        String where = question.other().isPresent() ? "other" : "unmatched";
        question.other().ifPresent(choice -> tick(question, choice.code(), answer));
        String before = answer.path(where).asString("");
        answer.put(where, before.isEmpty() ? part.strip() : before + "; " + part.strip());
    }

    /** In the order of the question, each once. */
    private static void tick(Question question, String code, ObjectNode answer) {
        var chosen = new ArrayList<String>();
        answer.path("codes").forEach(known -> chosen.add(known.asString("")));
        chosen.add(code);
        var codes = answer.putArray("codes");
        question.options().stream().map(Choice::code).filter(chosen::contains).forEach(codes::add);
    }

    private static Optional<String> code(Question question, String cell, Map<String, String> values) {
        String said = Form.plain(cell);
        return values.entrySet().stream()
                .filter(value -> Form.plain(value.getKey()).equals(said))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> question.matching(cell).map(Choice::code));
    }
}
