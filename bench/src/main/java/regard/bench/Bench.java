package regard.bench;

import java.util.List;
import regard.texts.Texts;

/** Measures every target of the engine of themes on labelled data, beside others, and the service under load. See bench/README.md. */
public final class Bench {

    static final long SEED = 1;

    private static final List<String> ALL = List.of(
            "banking",
            "arguments",
            "patients",
            "sizes",
            "points",
            "student",
            "examples",
            "codebook",
            "campaigns",
            "redaction",
            "same",
            "speed",
            "large");

    private Bench() {}

    /** As if there were many more comments: the model reads fifty thousand pieces of words, a student the rest. */
    private static void student() {
        try (var texts = Texts.open(100_000)) {
            new Grouping(texts).student();
            new Speed(texts).same(10_000);
        }
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 1 && measuredTheService(args[0])) {
            return;
        }
        var texts = Texts.open();
        for (String what : args.length == 0 ? ALL : List.of(args)) {
            System.out.println("## " + what);
            switch (what) {
                case "banking" -> new Grouping(texts).banking();
                case "arguments" -> new Arguments(texts).measure();
                case "patients" -> new Grouping(texts).patients();
                case "sizes" -> new Sizes(texts).measure();
                case "points" -> new Grouping(texts).points();
                case "student" -> student();
                case "examples" -> new Codes(texts).examples();
                case "codebook" -> new Codes(texts).codebook();
                case "campaigns" -> Finding.campaigns();
                case "redaction" -> Finding.redaction();
                case "same" -> new Speed(texts).same(4_000);
                case "speed" -> new Speed(texts).ten();
                case "large" -> new Speed(texts).hundred();
                default -> System.out.println("no such measurement: " + what);
            }
        }
        // MALLET leaves threads behind that would keep the process.
        System.exit(0);
    }

    /** The measurements of the service need none of the engine. */
    private static boolean measuredTheService(String what) throws Exception {
        switch (what) {
            case "serving" -> Serving.measure();
            case "kill" -> Kill.measure();
            case "load" -> Load.measure();
            case "growth" -> Growth.measure();
            default -> {
                return false;
            }
        }
        return true;
    }
}
