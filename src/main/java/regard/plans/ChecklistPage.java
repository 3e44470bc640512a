package regard.plans;

import java.util.List;
import java.util.Map;
import regard.activities.Activity;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Answering the questions that are asked of a plan or of a report. */
record ChecklistPage(
        Activity activity,
        Checklist.Kind kind,
        Map<String, Checklists.Typed> typed,
        Map<String, Checklist.Answer> answers,
        boolean mayAnswer,
        List<Problem> problems) {

    List<Checklist.Item> items() {
        return Checklist.of(kind);
    }

    Checklists.Typed typed(Checklist.Item item) {
        return typed.getOrDefault(item.code(), new Checklists.Typed("", ""));
    }

    static List<Choice> choices(Words words) {
        return List.of(
                Choice.of(Checklists.YES, words.say("plans.checklist.yes")),
                Choice.of(Checklists.NO, words.say("plans.checklist.no")));
    }

    String said(Checklist.Item item, Words words) {
        Checklist.Answer answer = answers.get(item.code());
        if (answer == null) {
            return words.say("plans.checklist.open");
        }
        String yes = words.say(answer.yes() ? "plans.checklist.yes" : "plans.checklist.no");
        return answer.recommendation().isBlank() ? yes : yes + ": " + answer.recommendation();
    }
}
