package regard.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import regard.kernel.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command reads and writes. Standard output belongs to the answer (with {@code --json} exactly one document); progress,
 * questions and sentences for people go to standard error. Never a stack trace.
 */
final class Console {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    void say(String sentence) {
        out.println(sentence);
    }

    /** A text as it is, line ends and all. */
    void text(String text) {
        out.print(text);
    }

    void tell(String sentence) {
        err.println(sentence);
    }

    /** One JSON document, by Jackson, with the field order of the record or map. */
    void json(Object document) {
        out.println(JSON.writeValueAsString(document));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** The bytes of a file, or of standard input for {@code -}. Too many, or none to be had, is a refusal. */
    byte[] read(String file, long limitBytes) {
        if (!file.equals("-") && new File(file).isDirectory()) {
            throw Refused.malformed(file + " is a folder, and a file is needed");
        }
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limitBytes + 1));
            if (bytes.length > limitBytes) {
                throw new Refused("", "too-large", file + " is larger than " + limitBytes / 1_000_000 + " MB");
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw Refused.malformed(file + " may not be read: ask whoever owns it for the permission");
        } catch (NoSuchFileException e) {
            throw Refused.malformed("there is no file " + file);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw Refused.malformed("cannot read " + file + ": " + e.getMessage());
        }
    }

    int failed(Throwable failure, CommandLine command) {
        var option = command.getCommandSpec().findOption("--json");
        boolean json = option != null && Boolean.TRUE.equals(option.getValue());
        if (failure instanceof Refused refused) {
            refuse(refused, json);
        } else {
            tell("regard: this is our mistake, not yours: " + failure);
        }
        return Main.Exit.of(failure);
    }

    private void refuse(Refused refused, boolean json) {
        if (json) {
            json(problem(refused));
        } else {
            refused.faults()
                    .forEach(fault -> tell(
                            "regard: " + (fault.pointer().isEmpty() ? "" : fault.pointer() + ": ") + fault.message()));
        }
    }

    /** The problem document of RFC 9457, the same that the API answers with. */
    private static Object problem(Refused refused) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", refused.isMalformed() ? "/problems/malformed" : "/problems/validation");
        document.put("title", refused.isMalformed() ? "The input cannot be read" : "The input is refused");
        document.put("status", refused.isMalformed() ? 400 : 422);
        document.put("detail", refused.getMessage());
        document.put("errors", List.copyOf(refused.faults()));
        return document;
    }

    /** What was typed cannot be understood: a sentence, or for programs the same document as for a wrong file. */
    int wrongUsage(ParameterException wrong, boolean json) {
        if (json) {
            json(problem(new Refused("", "usage", String.valueOf(wrong.getMessage()))));
            return Main.Exit.REFUSED;
        }
        tell("regard: " + wrong.getMessage());
        tell("Try: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Main.Exit.REFUSED;
    }
}
