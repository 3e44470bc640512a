package regard.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.kernel.StrictJson;
import regard.questionnaires.Definition;

/** {@code regard questionnaire}: questionnaires as files (contracts, section 5.1). */
@Command(
        name = "questionnaire",
        mixinStandardHelpOptions = true,
        description = "Questionnaires as files.",
        subcommands = QuestionnaireCommand.Validate.class)
final class QuestionnaireCommand {

    /** Whether a file can be used; one that cannot is refused with everything that is wrong with it. */
    @Command(
            name = "validate",
            mixinStandardHelpOptions = true,
            description = "Says whether a questionnaire file can be used; if not, everything that is wrong with it.")
    static final class Validate implements Callable<Integer> {

        private final Console console;

        @Parameters(index = "0", paramLabel = "FILE", description = "The questionnaire; - reads standard input.")
        private String file = "";

        @Option(names = "--json", description = "Answer with one JSON document.")
        private boolean json;

        Validate(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Definition definition = Definition.read(console.read(file, StrictJson.MAXIMUM_BYTES));
            if (json) {
                var answer = new LinkedHashMap<String, Object>();
                answer.put("valid", true);
                answer.put("id", definition.code());
                answer.put("version", definition.version());
                answer.put("questions", questions(definition));
                answer.put("problems", List.of());
                console.json(answer);
            } else {
                console.say("%s, version %d, can be used: %d questions."
                        .formatted(definition.code(), definition.version(), questions(definition)));
            }
            return Main.Exit.DONE;
        }

        private static long questions(Definition definition) {
            return definition.sections().stream()
                    .flatMap(section -> section.items().stream())
                    .filter(item -> !item.content())
                    .count();
        }
    }
}
