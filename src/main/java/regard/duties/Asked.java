package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import regard.duties.Question.Kind;
import regard.equality.Groups;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.DateInput;
import regard.ui.Formats;
import regard.ui.Words;

/**
 * A question as a page shows it: its words, what can be chosen, and what was answered or typed.
 *
 * @param lone whether it is the only question of its page, and so the heading
 */
record Asked(
        Question question,
        String label,
        @Nullable String hint,
        List<Choice> choices,
        List<String> chosen,
        DateInput day,
        @Nullable String error,
        boolean lone) {

    static Asked of(
            Question question,
            Typed typed,
            List<Problem> problems,
            Proportionality proportionality,
            boolean lone,
            Words words) {
        String key = "duties.q." + question.name();
        return new Asked(
                question,
                words.say(key),
                words.has(key + ".hint") ? words.say(key + ".hint") : null,
                choices(question, proportionality, words),
                typed.many(question.name()),
                typed.day(question.name()),
                words.problem(problems, question.name()),
                lone);
    }

    String text() {
        return chosen.isEmpty() ? "" : chosen.getFirst();
    }

    /** The answer in words; blank where none was given. */
    static String answered(Question question, Answers answers, Words words) {
        List<String> shown = question.shown(answers, false);
        return switch (question.kind()) {
            case ONE_OF, YES_NO, SEVERAL ->
                String.join(
                        ", ",
                        shown.stream()
                                .map(code -> option(question, code, words))
                                .toList());
            case DAY -> shown.isEmpty() ? "" : Formats.date(LocalDate.parse(shown.getFirst()));
            case SCORE -> shown.isEmpty() ? "" : score(question, shown.getFirst(), answers, words);
            case LINE, WORDS -> String.join(", ", shown);
            case LINES -> String.join(", ", shown).replace("\n", ", ");
        };
    }

    /** A score as it read on the day of the assessment. */
    private static String score(Question question, String code, Answers answers, Words words) {
        LocalDate on = LocalDate.parse(answers.text("dates.assessment"));
        return score(question, Integer.parseInt(code), Proportionality.on(on), words);
    }

    private static List<Choice> choices(Question question, Proportionality proportionality, Words words) {
        var choices = new ArrayList<Choice>();
        for (String code : question.options()) {
            String label = question.kind() == Kind.SCORE
                    ? score(question, Integer.parseInt(code), proportionality, words)
                    : option(question, code, words);
            choices.add(hinted(Choice.of(code, label), question, code, words));
        }
        if (!question.unless().isBlank()) {
            choices.add(Choice.divider(words.say("duties.or")));
            Choice none = Choice.of(question.unless(), option(question, question.unless(), words));
            choices.add(question.kind() == Kind.SEVERAL ? none.exclusive() : none);
        }
        return choices;
    }

    private static Choice hinted(Choice choice, Question question, String code, Words words) {
        String key = "duties.q." + question.name() + "." + code + ".hint";
        return words.has(key) ? choice.hint(words.say(key)) : choice;
    }

    private static String score(Question question, int points, Proportionality proportionality, Words words) {
        Proportionality.Scale scale =
                Objects.requireNonNull(proportionality.factors().get(Factor.valueOf(question.name())));
        return words.say("duties.points.label", capital(scale.scores().get(points)), points);
    }

    private static String option(Question question, String code, Words words) {
        String title = question.titles().get(code);
        if (title != null) {
            return title;
        }
        String own = "duties.q." + question.name() + "." + code;
        if (words.has(own)) {
            return words.say(own);
        }
        String common = "duties.option." + code;
        return words.has(common) ? words.say(common) : Groups.title(code);
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
