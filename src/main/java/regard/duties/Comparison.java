package regard.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regard.ui.Formats;
import regard.ui.Words;

/**
 * Two versions of an assessment side by side: what each came to, and each answer of each page, with the differences marked.
 *
 * @param groups the pages of the journey that either answered, in its order, after what both came to
 */
record Comparison(Assessment one, Assessment other, List<Group> groups) {

    record Group(String title, List<Row> rows) {

        boolean differs() {
            return rows.stream().anyMatch(Row::differs);
        }
    }

    /** One answer, in both versions; blank where it was not given. */
    record Row(String question, String one, String other) {

        boolean differs() {
            return !one.equals(other);
        }
    }

    static Comparison of(
            Assessment one, DutyAssessment oneResult, Assessment other, DutyAssessment otherResult, Words words) {
        var groups = new ArrayList<Group>();
        groups.add(new Group(words.say("duties.comparison.result"), results(oneResult, otherResult, words)));
        Journey.steps().stream()
                .map(step -> new Group(title(step, words), rows(step, one.answers(), other.answers(), words)))
                .filter(group -> !group.rows().isEmpty())
                .forEach(groups::add);
        return new Comparison(one, other, groups);
    }

    /** The pages of the journey alone, without what both came to. */
    List<Group> answers() {
        return groups.subList(1, groups.size());
    }

    long differences() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(Row::differs)
                .count();
    }

    private static String title(Step step, Words words) {
        return words.say("duties.step." + step.slug());
    }

    private static List<Row> results(DutyAssessment one, DutyAssessment other, Words words) {
        return Stream.of(
                        new Row(words.say("duties.result.outcome"), outcome(one, words), outcome(other, words)),
                        new Row(words.say("duties.result.level"), level(one, words), level(other, words)),
                        new Row(words.say("duties.result.points"), points(one), points(other)),
                        new Row(words.say("duties.result.flags"), flags(one, words), flags(other, words)))
                .toList();
    }

    private static String outcome(DutyAssessment result, Words words) {
        return words.say("duties.outcome.short." + result.outcome());
    }

    private static String level(DutyAssessment result, Words words) {
        Level level = result.level();
        return level == null ? "" : words.say("duties.level." + level);
    }

    private static String points(DutyAssessment result) {
        return result.score() == null ? "" : Formats.number(Objects.requireNonNull(result.score()));
    }

    private static String flags(DutyAssessment result, Words words) {
        return result.flags().stream()
                .map(flag -> words.say("duties.flag." + flag))
                .collect(Collectors.joining("; "));
    }

    private static List<Row> rows(Step step, Answers one, Answers other, Words words) {
        var rows = new ArrayList<Row>();
        for (Question question : step.questions()) {
            rows.add(new Row(
                    words.say("duties.q." + question.name()),
                    Asked.answered(question, one, words),
                    Asked.answered(question, other, words)));
        }
        step.list().ifPresent(list -> {
            List<Answers> ones = one.items(list.path());
            List<Answers> others = other.items(list.path());
            for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
                rows.add(new Row(
                        words.say("duties.comparison.item", words.say("duties.item." + step.slug()), i + 1),
                        described(list, ones, i, words),
                        described(list, others, i, words)));
            }
        });
        rows.removeIf(row -> row.one().isEmpty() && row.other().isEmpty());
        return rows;
    }

    private static String described(Step.Collected list, List<Answers> items, int at, Words words) {
        return at < items.size() ? list.described(items.get(at), words) : "";
    }
}
