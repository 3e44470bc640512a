package regard.duties;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/**
 * One question of the journey: what it is called on the page, where its answer stands in the contract, and how it is answered.
 *
 * @param path where the answer stands, with dots: {@code impact.manner}
 * @param options the codes to choose from, where there are any
 * @param source where what can be chosen comes from, if not from the question itself
 * @param titles what can be chosen that comes from there, in words
 * @param unless the code that stands for no answer, such as "none of these"; blank if there is none
 * @param required whether the journey does not go on without an answer
 */
record Question(
        String name,
        String path,
        Kind kind,
        List<String> options,
        Source source,
        Map<String, String> titles,
        String unless,
        boolean required) {

    /** Where what can be chosen comes from. */
    enum Source {
        ITSELF,
        /** The options that the assessment lists. */
        OPTIONS,
        /** The other commissioners who work with this service. */
        COMMISSIONERS
    }

    /** How a question is answered. */
    enum Kind {
        ONE_OF,
        YES_NO,
        SCORE,
        SEVERAL,
        LINE,
        WORDS,
        LINES,
        DAY
    }

    private static Question of(String name, String path, Kind kind, List<String> options, boolean required) {
        return new Question(name, path, kind, options, Source.ITSELF, Map.of(), "", required);
    }

    static Question oneOf(String name, String path, String... options) {
        return of(name, path, Kind.ONE_OF, List.of(options), true);
    }

    static Question yesNo(String name, String path) {
        return of(name, path, Kind.YES_NO, List.of("YES", "NO"), true);
    }

    static Question score(Factor factor) {
        return of(factor.name(), "scores." + factor, Kind.SCORE, List.of("0", "1", "2", "3"), true);
    }

    static Question several(String name, String path, List<String> options) {
        return of(name, path, Kind.SEVERAL, options, false);
    }

    static Question line(String name, String path) {
        return of(name, path, Kind.LINE, List.of(), false);
    }

    static Question words(String name, String path) {
        return of(name, path, Kind.WORDS, List.of(), false);
    }

    static Question lines(String name, String path) {
        return of(name, path, Kind.LINES, List.of(), false);
    }

    static Question day(String name, String path) {
        return of(name, path, Kind.DAY, List.of(), false);
    }

    Question needed() {
        return new Question(name, path, kind, options, source, titles, unless, true);
    }

    Question optional() {
        return new Question(name, path, kind, options, source, titles, unless, false);
    }

    /** With one more code, which stands for no answer. */
    Question unless(String code) {
        return new Question(name, path, kind, options, source, titles, code, required);
    }

    /** With what can be chosen coming from somewhere else. */
    Question from(Source elsewhere) {
        return new Question(name, path, kind, options, elsewhere, titles, unless, required);
    }

    /** With these to choose from. */
    Question offering(Map<String, String> choices) {
        return new Question(name, path, kind, List.copyOf(choices.keySet()), source, choices, unless, required);
    }

    /** What is wrong with what was typed, if anything. */
    Optional<Problem> problem(Typed typed) {
        return switch (kind) {
            case DAY -> problemOfDay(typed.day(name));
            case SEVERAL -> problemOfChoices(typed);
            case ONE_OF, YES_NO, SCORE -> problemOfChoice(typed.one(name));
            case LINE, WORDS, LINES -> problemOfWords(typed.one(name));
        };
    }

    /** The answer as it is kept; nothing where none was given. */
    @Nullable
    Object value(Typed typed) {
        return switch (kind) {
            case ONE_OF -> options.contains(typed.one(name)) ? typed.one(name) : null;
            case YES_NO -> typed.one(name).isBlank() ? null : typed.one(name).equals("YES");
            case SCORE -> options.contains(typed.one(name)) ? Integer.valueOf(typed.one(name)) : null;
            case SEVERAL -> typed.many(name).stream().filter(options::contains).toList();
            case LINE, WORDS ->
                typed.one(name).isBlank() ? null : typed.one(name).strip();
            case LINES -> lines(typed.one(name));
            case DAY -> typed.day(name).date().map(Object::toString).orElse(null);
        };
    }

    /** The answer that is kept, as the page shows it again. */
    List<String> shown(Answers answers, boolean wasAsked) {
        Optional<Object> value = answers.get(path);
        List<String> several = answers.texts(path);
        boolean isNone = value.isEmpty() || (kind == Kind.SEVERAL && several.isEmpty());
        if (isNone) {
            return wasAsked && !unless.isBlank() ? List.of(unless) : List.of();
        }
        return switch (kind) {
            case SEVERAL -> several;
            case LINES -> List.of(String.join("\n", several));
            case YES_NO -> List.of(Boolean.TRUE.equals(value.get()) ? "YES" : "NO");
            case ONE_OF, SCORE, LINE, WORDS, DAY -> List.of(value.get().toString());
        };
    }

    boolean isChoice() {
        return kind == Kind.ONE_OF || kind == Kind.YES_NO || kind == Kind.SCORE;
    }

    private Optional<Problem> problemOfDay(DateInput day) {
        if (day.isEmpty()) {
            return required ? Optional.of(new Problem(name, "duties.problem.day-missing")) : Optional.empty();
        }
        return day.date().isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(day.wrongField(name), "duties.problem.day-unreadable"));
    }

    private Optional<Problem> problemOfChoice(String chosen) {
        boolean isKnown = options.contains(chosen) || (!unless.isBlank() && unless.equals(chosen));
        return isKnown || (chosen.isBlank() && !required)
                ? Optional.empty()
                : Optional.of(new Problem(name, "duties.problem.choice-missing"));
    }

    private Optional<Problem> problemOfChoices(Typed typed) {
        List<String> chosen = typed.many(name);
        boolean saysNone = !unless.isBlank() && chosen.contains(unless);
        if (saysNone && chosen.size() > 1) {
            return Optional.of(new Problem(name, "duties.problem.none-and-some"));
        }
        if (!saysNone && !options.containsAll(chosen)) {
            return Optional.of(new Problem(name, "duties.problem.choice-unknown"));
        }
        return required && chosen.isEmpty()
                ? Optional.of(new Problem(name, "duties.problem.choice-missing"))
                : Optional.empty();
    }

    private Optional<Problem> problemOfWords(String typed) {
        if (typed.isBlank() && required) {
            return Optional.of(new Problem(name, "duties.problem.words-missing"));
        }
        return typed.length() > Typed.LONGEST
                ? Optional.of(new Problem(name, "duties.problem.words-too-long", Typed.LONGEST))
                : Optional.empty();
    }

    private static @Nullable List<String> lines(String typed) {
        List<String> lines = Arrays.stream(typed.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty() ? null : lines;
    }
}
