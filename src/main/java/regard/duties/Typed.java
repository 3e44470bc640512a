package regard.duties;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import regard.ui.DateInput;

/** What somebody typed on a page of the journey, kept so that a refused page can show it again. */
record Typed(Map<String, List<String>> values) {

    static final int LONGEST = 5_000;

    /** What a form sent, without the one letter that no database keeps. */
    static Typed of(Map<String, List<String>> form) {
        var values = new LinkedHashMap<String, List<String>>();
        form.forEach((name, typed) -> values.put(
                name,
                typed.stream()
                        .filter(Objects::nonNull)
                        .map(value -> value.replace("\u0000", ""))
                        .toList()));
        return new Typed(values);
    }

    /** What is kept, as if it had just been typed. */
    static Typed of(Answers answers, List<Question> questions, boolean wasAsked) {
        var values = new LinkedHashMap<String, List<String>>();
        for (Question question : questions) {
            List<String> shown = question.shown(answers, wasAsked);
            if (question.kind() == Question.Kind.DAY && !shown.isEmpty()) {
                DateInput day = DateInput.of(LocalDate.parse(shown.getFirst()));
                values.put(question.name() + ".day", List.of(day.day()));
                values.put(question.name() + ".month", List.of(day.month()));
                values.put(question.name() + ".year", List.of(day.year()));
            } else {
                values.put(question.name(), shown);
            }
        }
        return new Typed(values);
    }

    String one(String name) {
        List<String> found = many(name);
        return found.isEmpty() ? "" : found.getFirst();
    }

    List<String> many(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    DateInput day(String name) {
        return new DateInput(one(name + ".day"), one(name + ".month"), one(name + ".year"));
    }
}
