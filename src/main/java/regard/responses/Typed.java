package regard.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import regard.kernel.Problem;
import regard.questionnaires.Answer;
import regard.questionnaires.Answers;
import regard.questionnaires.Item;
import regard.questionnaires.Option;

/** What somebody chose and typed on the page of one question, kept so that a refused page can show it again. */
record Typed(List<String> codes, String other, String text) {

    static final String FIELD = "answer";
    static final String OTHER = "other";

    Typed {
        codes = List.copyOf(codes);
    }

    static Typed of(MultiValueMap<String, String> form, Item question) {
        return of(form, question, FIELD, OTHER);
    }

    /** On a page with several questions, where the fields carry the id of theirs. */
    static Typed of(MultiValueMap<String, String> form, Item question, String field) {
        return of(form, question, field, field + "-" + OTHER);
    }

    private static Typed of(MultiValueMap<String, String> form, Item question, String field, String box) {
        List<String> given = Optional.ofNullable(form.get(field)).orElse(List.of());
        String other = Optional.ofNullable(form.getFirst(box)).orElse("");
        return question.type().isWords()
                ? new Typed(List.of(), "", given.isEmpty() ? "" : given.getFirst())
                : new Typed(
                        withOther(
                                given.stream()
                                        .filter(code -> question.option(code).isPresent())
                                        .distinct()
                                        .toList(),
                                other,
                                question),
                        other,
                        "");
    }

    static Typed of(Optional<Answer> answer) {
        return switch (answer.orElse(null)) {
            case Answer.Choice(var code, var other) -> new Typed(List.of(code), other, "");
            case Answer.Choices(var codes, var other) -> new Typed(codes, other, "");
            case Answer.Words(var text) -> new Typed(List.of(), "", text);
            case null -> new Typed(List.of(), "", "");
        };
    }

    /** Who wrote in the box of an option and did not choose it, meant it. */
    private static List<String> withOther(List<String> codes, String other, Item question) {
        Optional<Option> box = question.options().stream().filter(Option::other).findFirst();
        boolean several = question.type() == regard.questionnaires.ItemType.SELECT_MANY;
        if (other.isBlank() || box.isEmpty() || codes.contains(box.get().code()) || (!several && !codes.isEmpty())) {
            return codes;
        }
        var all = new ArrayList<>(codes);
        all.add(box.get().code());
        return all;
    }

    List<Problem> problems(Item question) {
        return problems(question, FIELD, OTHER);
    }

    List<Problem> problems(Item question, String field) {
        return problems(question, field, field + "-" + OTHER);
    }

    private List<Problem> problems(Item question, String field, String box) {
        if (text.length() > question.maxLength() && question.type().isWords()) {
            return List.of(new Problem(field, "responses.answer.too-long", text.length(), question.maxLength()));
        }
        if (other.length() > Answers.LONGEST_OTHER) {
            return List.of(new Problem(box, "responses.answer.too-long", other.length(), Answers.LONGEST_OTHER));
        }
        Optional<Option> alone = question.options().stream()
                .filter(option -> option.exclusive() && codes.contains(option.code()))
                .findFirst();
        return alone.isPresent() && codes.size() > 1
                ? List.of(new Problem(
                        FIELD, "responses.answer.exclusive", alone.get().text()))
                : List.of();
    }

    Optional<Answer> answer(Item question) {
        if (question.type().isWords()) {
            // Browsers send line ends as CR LF; the words stay as they are.
            return text.isBlank() ? Optional.empty() : Optional.of(new Answer.Words(text));
        }
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        boolean box = codes.stream()
                .anyMatch(code -> question.option(code).map(Option::other).orElse(false));
        String words = box && !other.isBlank() ? other : "";
        if (question.type() != regard.questionnaires.ItemType.SELECT_MANY) {
            return Optional.of(new Answer.Choice(codes.getFirst(), words));
        }
        // In the order of the question, as it is stored.
        return Optional.of(new Answer.Choices(
                question.options().stream()
                        .map(Option::code)
                        .filter(codes::contains)
                        .toList(),
                words));
    }
}
