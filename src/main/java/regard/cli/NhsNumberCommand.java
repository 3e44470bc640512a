package regard.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.kernel.NhsNumber;
import regard.kernel.NhsNumber.Mode;
import regard.kernel.Refused;

/** {@code regard nhs-number}: whether numbers are NHS numbers (contracts, section 11). */
@Command(
        name = "nhs-number",
        mixinStandardHelpOptions = true,
        description = "Says whether each value is an NHS number, and if not, why.")
final class NhsNumberCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "VALUE", description = "A number, with or without spaces and hyphens.")
    private List<String> values = List.of();

    @Option(
            names = "--mode",
            paramLabel = "any|test|live",
            description = "test takes only numbers that begin 999, live only others.")
    private String mode = "any";

    @Option(names = "--json", description = "Answer with one JSON document.")
    private boolean json;

    NhsNumberCommand(Console console) {
        this.console = console;
    }

    /** One answer of the command. */
    record Answer(String input, String normalised, boolean valid, NhsNumber.@Nullable Fault reason) {

        static Answer of(String input, Mode mode) {
            NhsNumber number = NhsNumber.written(input);
            NhsNumber.Fault fault = number.fault(mode).orElse(null);
            return new Answer(input, number.digits(), fault == null, fault);
        }

        String sentence() {
            return reason == null
                    ? normalised + " is an NHS number."
                    : switch (reason) {
                        case FORMAT -> input + " is not ten digits.";
                        case CHECK -> input + " has a last digit that does not check.";
                        case REPEATED -> input + " repeats one digit.";
                        case RANGE -> input + " is not in the range asked for.";
                    };
        }
    }

    @Override
    public Integer call() {
        Mode wanted = wanted();
        List<Answer> answers =
                values.stream().map(value -> Answer.of(value, wanted)).toList();
        if (json) {
            console.json(answers);
        } else {
            answers.forEach(answer -> console.say(answer.sentence()));
        }
        return answers.stream().allMatch(Answer::valid) ? Main.Exit.DONE : Main.Exit.NEGATIVE;
    }

    private Mode wanted() {
        return switch (mode) {
            case "any", "test", "live" -> Mode.valueOf(mode.toUpperCase(Locale.ROOT));
            default -> throw new Refused("mode", "range", "the mode must be any, test or live");
        };
    }
}
