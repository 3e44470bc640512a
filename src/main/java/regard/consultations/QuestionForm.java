package regard.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.kernel.Stale;
import regard.questionnaires.Item;
import regard.questionnaires.ItemType;
import regard.questionnaires.Option;
import regard.ui.Words;

/**
 * A question as somebody wrote it in the editor, kept so that a refused page can show it again.
 *
 * @param options one to a line
 * @param extras which of the usual last options it has as well: DONT_KNOW, OTH, NONE
 * @param of the question that a WHY asks about
 * @param revision the questionnaire as the person saw it
 */
record QuestionForm(
        String type, String text, String hint, String options, List<String> extras, String of, String revision) {

    static final String DONT_KNOW = "DONT_KNOW";
    static final String OTHER = "OTH";
    static final String NONE = "NONE";

    private static final int MOST_OPTIONS = 50;
    private static final int LONGEST_TEXT = 2_000;

    QuestionForm(
            @Nullable String type,
            @Nullable String text,
            @Nullable String hint,
            @Nullable String options,
            @Nullable List<String> extras,
            @Nullable String of,
            @Nullable String revision) {
        this.type = blankIfNull(type);
        this.text = blankIfNull(text);
        this.hint = blankIfNull(hint);
        this.options = blankIfNull(options);
        this.extras = extras == null ? List.of() : List.copyOf(extras);
        this.of = blankIfNull(of);
        this.revision = blankIfNull(revision);
    }

    /** An empty form for a question of this kind, with the option that closed questions should have. */
    static QuestionForm of(ItemType type, int revision) {
        return new QuestionForm(type.name(), "", "", "", List.of(DONT_KNOW), "", String.valueOf(revision));
    }

    static QuestionForm of(Item item, int revision) {
        List<String> extras = item.options().stream()
                .filter(QuestionForm::isExtra)
                .map(QuestionForm::extra)
                .toList();
        String options = String.join(
                "\n",
                item.options().stream()
                        .filter(option -> !isExtra(option))
                        .map(Option::text)
                        .toList());
        return new QuestionForm(
                item.type().name(),
                item.text(),
                item.hint(),
                options,
                extras,
                item.of().orElse(""),
                String.valueOf(revision));
    }

    Optional<ItemType> itemType() {
        return Stream.of(ItemType.values())
                .filter(each -> each.name().equals(type))
                .findFirst();
    }

    int seen() {
        try {
            return Integer.parseInt(revision.strip());
        } catch (NumberFormatException e) {
            throw new Stale("questionnaire of revision " + revision.length());
        }
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (text.isBlank()) {
            problems.add(new Problem("text", "consultations.question.text.missing"));
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(new Problem("text", "consultations.question.text.too-long", LONGEST_TEXT));
        }
        if (hint.length() > LONGEST_TEXT) {
            problems.add(new Problem("hint", "consultations.question.text.too-long", LONGEST_TEXT));
        }
        if (itemType().filter(ItemType::hasOwnOptions).isPresent()) {
            if (lines().size() < 2) {
                problems.add(new Problem("options", "consultations.question.options.too-few"));
            } else if (lines().size() > MOST_OPTIONS) {
                problems.add(new Problem("options", "consultations.question.options.too-many", MOST_OPTIONS));
            }
        }
        if (itemType().filter(ItemType.WHY::equals).isPresent() && of.isBlank()) {
            problems.add(new Problem("of", "consultations.question.of.missing"));
        }
        return problems;
    }

    /** The question as it becomes; an option whose words are unchanged keeps its code, and with it what it means. */
    Item item(Optional<Item> before, Words words) {
        ItemType kind = itemType().orElseThrow();
        return new Item(
                before.map(Item::id).orElse(""),
                kind,
                text.strip(),
                hint.strip(),
                kind.hasOwnOptions() ? options(kind, before.map(Item::options).orElse(List.of()), words) : List.of(),
                kind == ItemType.WHY ? Optional.of(of) : Optional.empty(),
                kind.isWords() ? before.map(Item::maxLength).orElse(Item.LONGEST_ANSWER) : 0,
                before.map(Item::soft).orElse(false),
                before.flatMap(Item::shownIf));
    }

    private List<Option> options(ItemType kind, List<Option> before, Words words) {
        var options = new ArrayList<Option>();
        List<String> taken = before.stream().map(Option::code).toList();
        int next = 0;
        for (String line : lines()) {
            Optional<Option> same = before.stream()
                    .filter(option -> !isExtra(option) && option.text().equals(line))
                    .findFirst();
            if (same.isPresent()) {
                options.add(same.get());
                continue;
            }
            String code = letters(next++);
            while (taken.contains(code)) {
                code = letters(next++);
            }
            options.add(new Option(code, line, false, false));
        }
        for (String extra : List.of(DONT_KNOW, OTHER, NONE)) {
            if (extras.contains(extra) && (kind == ItemType.SELECT_MANY || !extra.equals(NONE))) {
                options.add(before.stream()
                        .filter(option -> isExtra(option) && extra(option).equals(extra))
                        .findFirst()
                        .orElseGet(() -> usual(kind, extra, words)));
            }
        }
        return List.copyOf(options);
    }

    private static Option usual(ItemType kind, String code, Words words) {
        boolean alone = kind == ItemType.SELECT_MANY && !code.equals(OTHER);
        return new Option(code, words.say("consultations.question.extra." + code), code.equals(OTHER), alone);
    }

    /** A, B, … Z, A1, B1, …: short, so that people can say them on the telephone. */
    private static String letters(int number) {
        return (char) ('A' + number % 26) + (number < 26 ? "" : String.valueOf(number / 26));
    }

    private static boolean isExtra(Option option) {
        return option.other() || option.exclusive() || option.code().equals(DONT_KNOW);
    }

    private static String extra(Option option) {
        return option.other() ? OTHER : option.code().equals(DONT_KNOW) ? DONT_KNOW : NONE;
    }

    private List<String> lines() {
        return options.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static String blankIfNull(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
