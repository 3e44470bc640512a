package regard.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import regard.equality.MonitoringLists;
import regard.kernel.Problem;
import regard.ui.Choice;
import regard.ui.Words;

/** Questions about the person themselves: every one optional, kept apart from what they said. */
record AboutYouPage(String ref, String title, Map<String, List<String>> chosen, List<Problem> problems) {

    static List<MonitoringLists.Question> questions() {
        return MonitoringLists.questions();
    }

    List<String> chosen(String list) {
        return chosen.getOrDefault(list, List.of());
    }

    String one(String list) {
        return chosen(list).isEmpty() ? "" : chosen(list).getFirst();
    }

    static List<Choice> choices(MonitoringLists.Question question, Words words) {
        var choices = new ArrayList<Choice>();
        for (var category : question.categories()) {
            boolean refusal = category.code().equals(MonitoringLists.PREFER_NOT_TO_SAY);
            if (refusal) {
                choices.add(Choice.divider(words.say("responses.question.or")));
            }
            Choice choice = Choice.of(category.code(), category.label());
            choices.add(refusal && question.several() ? choice.exclusive() : choice);
        }
        return choices;
    }

    /** What was chosen, by list; codes nobody knows fall out. */
    static Map<String, List<String>> read(MultiValueMap<String, String> form) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (var question : questions()) {
            List<String> codes = question.categories().stream()
                    .map(MonitoringLists.Category::code)
                    .filter(code ->
                            form.getOrDefault(question.list(), List.of()).contains(code))
                    .limit(question.several() ? Long.MAX_VALUE : 1)
                    .toList();
            if (!codes.isEmpty()) {
                chosen.put(question.list(), codes);
            }
        }
        return chosen;
    }

    static List<Problem> problems(Map<String, List<String>> chosen) {
        return chosen.entrySet().stream()
                .filter(answer ->
                        answer.getValue().size() > 1 && answer.getValue().contains(MonitoringLists.PREFER_NOT_TO_SAY))
                .map(answer -> new Problem(answer.getKey(), "responses.about-you.exclusive"))
                .toList();
    }
}
