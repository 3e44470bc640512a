package regard.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.kernel.Refused;
import regard.texts.CommentSearch.Hit;
import regard.texts.PersonalData;
import regard.texts.Texts;

/** Finds the comments of a spreadsheet nearest to a question, by meaning and by words. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Answers with the comments nearest to a question, by meaning and by words. Personal data is masked.")
final class SearchCommand implements Callable<Integer> {

    private static final int LONGEST_SHOWN = 300;

    private final Console console;

    @Mixin
    private CommentFile file = new CommentFile();

    @Parameters(index = "1", paramLabel = "QUESTION", description = "What to look for, in your own words.")
    private String question = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many comments. Default: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--json", description = "Print the comments found as JSON.")
    private boolean json;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (question.isBlank()) {
            throw new Refused("", "missing", "say what to look for, for example \"parking is too dear\"");
        }
        if (limit < 1 || limit > 1_000) {
            throw new Refused("--limit", "range", "ask for 1 to 1000 comments");
        }
        var comments = file.commentsOfAnyColumn(console);
        try (var texts = Texts.open()) {
            var hits = texts.search(comments, new ProgressLine(console)).find(question, limit);
            if (hits.isEmpty()) {
                console.tell("regard: every comment is blank, there is nothing to find");
            }
            if (json) {
                console.json(hits.stream().map(SearchCommand::document).toList());
            } else {
                hits.forEach(hit -> console.say(hit.comment().id() + "\t" + ThemesCommand.decimals(hit.score()) + "\t"
                        + shown(hit.comment().text())));
            }
        }
        return Main.Exit.DONE;
    }

    private static Map<String, Object> document(Hit hit) {
        var document = new LinkedHashMap<String, Object>();
        document.put("id", hit.comment().id());
        document.put("score", Double.parseDouble(String.format(Locale.ROOT, "%.3f", hit.score())));
        document.put("text", PersonalData.mask(hit.comment().text()));
        return document;
    }

    private static String shown(String text) {
        String line = PersonalData.mask(text).strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
    }
}
