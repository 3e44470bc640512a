package regard.questionnaires;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import regard.kernel.OrganisationId;

/**
 * What people are asked, in one version. Once published it never changes: what people answered stays beside what they were asked.
 *
 * @param code what people call it: {@code QN-14}
 * @param title what staff call it
 * @param published whether people may have answered it
 * @param revision grows with each change of a draft, so that two people never overwrite each other
 */
public record Questionnaire(
        QuestionnaireId id,
        OrganisationId owner,
        String code,
        int version,
        String title,
        List<Section> sections,
        boolean published,
        int revision) {

    private static final Pattern PIPE = Pattern.compile("\\{\\{([^|{}]+)\\|([^{}]*)}}");

    public Questionnaire {
        sections = List.copyOf(sections);
    }

    /** Everything in it, in order: words to read, and questions. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** What can be answered, in order. */
    public List<Item> questions() {
        return items().stream().filter(item -> !item.content()).toList();
    }

    public Optional<Item> question(String id) {
        return questions().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** What a person who answered so far is shown, in order. An answer to a question that is not shown opens nothing. */
    public List<Item> shown(Map<String, Answer> answers) {
        var counted = new LinkedHashMap<String, Answer>();
        var shown = new ArrayList<Item>();
        for (Item item : items()) {
            if (item.shownIf().map(condition -> condition.holds(counted)).orElse(true)) {
                shown.add(item);
                Optional.ofNullable(answers.get(item.id())).ifPresent(answer -> counted.put(item.id(), answer));
            }
        }
        return List.copyOf(shown);
    }

    /** The words of an item with earlier answers put in: {@code {{Q1|this site}}} becomes the label of what was chosen. */
    public String text(Item item, Map<String, Answer> answers) {
        return PIPE.matcher(item.text())
                .replaceAll(pipe -> Matcher.quoteReplacement(
                        label(pipe.group(1).strip(), answers).orElse(pipe.group(2))));
    }

    /** An answer as a person would read it; nothing if the question was left out. */
    public Optional<String> label(String question, Map<String, Answer> answers) {
        Optional<Item> item = question(question);
        return Optional.ofNullable(answers.get(question)).flatMap(answer -> item.map(asked -> label(asked, answer)));
    }

    static List<String> pipes(String text) {
        return PIPE.matcher(text).results().map(pipe -> pipe.group(1).strip()).toList();
    }

    private static String label(Item asked, Answer answer) {
        return switch (answer) {
            case Answer.Choice(var code, var other) -> label(asked, code, other);
            case Answer.Choices(var codes, var other) ->
                codes.stream().map(code -> label(asked, code, other)).collect(Collectors.joining(", "));
            case Answer.Words(var text) -> text;
        };
    }

    private static String label(Item asked, String code, String other) {
        Optional<Option> option = asked.option(code);
        return option.map(Option::text).orElse(code)
                + (other.isBlank() || option.filter(Option::other).isEmpty() ? "" : ": " + other);
    }
}
