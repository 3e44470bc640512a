package regard.responses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import regard.equality.MonitoringChoice;
import regard.equality.MonitoringLists;
import regard.kernel.Problem;
import regard.places.SmallArea;
import regard.ui.Choice;
import regard.ui.Words;

/** Questions about the person themselves: every one optional, kept apart from what they said. */
record AboutYouPage(
        String ref,
        String title,
        MonitoringChoice asked,
        Map<String, List<String>> chosen,
        String postcode,
        List<Problem> problems) {

    static final String POSTCODE = "postcode";
    private static final String RURAL_URBAN = "rural_urban";
    private static final String BROAD = "ethnic_group_5";
    private static final String DETAILED = "ethnic_group_19";

    List<MonitoringLists.Question> questions() {
        return asked.questions();
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

    /** What was chosen, by list; codes nobody knows fall out. Of a postcode stay the fifth of its area and its class. */
    static Map<String, List<String>> read(
            MonitoringChoice asked, MultiValueMap<String, String> form, Function<String, Optional<SmallArea>> areas) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (var question : asked.questions()) {
            List<String> codes = question.postcode() ? List.of() : codes(question, form);
            if (!codes.isEmpty()) {
                chosen.put(question.list(), codes);
            }
            if (question.postcode()) {
                areas.apply(postcode(form)).ifPresent(area -> {
                    chosen.put(question.list(), List.of("q" + area.deprivationQuintile()));
                    chosen.put(RURAL_URBAN, List.of(area.ruralUrban()));
                });
            }
        }
        // Who names a group within a broad one is in the broad one.
        chosen.getOrDefault(DETAILED, List.of()).stream()
                .flatMap(code -> broad(code).stream())
                .forEach(code -> chosen.put(BROAD, List.of(code)));
        return chosen;
    }

    /** Who gave a postcode before and leaves it empty now means the same area. */
    static void keepArea(Map<String, List<String>> before, Map<String, List<String>> chosen) {
        for (String list : List.of("deprivation_quintile", RURAL_URBAN)) {
            Optional.ofNullable(before.get(list)).ifPresent(codes -> chosen.putIfAbsent(list, codes));
        }
    }

    static String postcode(MultiValueMap<String, String> form) {
        String typed = form.getFirst(POSTCODE);
        return typed == null ? "" : typed.strip();
    }

    private static List<String> codes(MonitoringLists.Question question, MultiValueMap<String, String> form) {
        return question.categories().stream()
                .map(MonitoringLists.Category::code)
                .filter(code -> form.getOrDefault(question.list(), List.of()).contains(code))
                .limit(question.several() ? Long.MAX_VALUE : 1)
                .toList();
    }

    private static Optional<String> broad(String detailed) {
        return MonitoringLists.categories(DETAILED).stream()
                .filter(category -> category.code().equals(detailed))
                .map(MonitoringLists.Category::parent)
                .filter(parent -> parent.startsWith(BROAD + ":"))
                .map(parent -> parent.substring(BROAD.length() + 1))
                .findFirst();
    }

    static List<Problem> problems(Map<String, List<String>> chosen) {
        return chosen.entrySet().stream()
                .filter(answer ->
                        answer.getValue().size() > 1 && answer.getValue().contains(MonitoringLists.PREFER_NOT_TO_SAY))
                .map(answer -> new Problem(answer.getKey(), "responses.about-you.exclusive"))
                .toList();
    }
}
