package regard.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import regard.kernel.Refused;
import regard.texts.Comment;

/** Where a command finds comments: a CSV file, the column of the words and, if there is one, that of the ids. */
final class CommentFile {

    @Parameters(
            index = "0",
            paramLabel = "INPUT.csv",
            description = "A CSV file with a header row; - for standard input.")
    private String input = "";

    @Option(names = "--text-column", paramLabel = "C", description = "Heading of the column with the comments, or #n.")
    private @Nullable String textColumn;

    @Option(
            names = "--id-column",
            paramLabel = "I",
            description = "Heading of the column with the ids. Without it ids are record numbers from 1.")
    private @Nullable String idColumn;

    private @Nullable CsvTable table;

    CsvTable table(Console console) {
        if (table == null) {
            table = CsvTable.read(console, input);
        }
        return table;
    }

    /** Whether a file is the one the comments come from. */
    boolean is(Path other) {
        try {
            return !input.equals("-") && Files.exists(other) && Files.isSameFile(Path.of(input), other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int column(CsvTable table) {
        if (textColumn == null) {
            throw new Refused(
                    "--text-column",
                    "missing",
                    "say which column holds the comments, for example --text-column \"Comment\"");
        }
        return table.column(textColumn);
    }

    /** The comments, in the order of the file. */
    List<Comment> comments(Console console) {
        var from = table(console);
        return comments(from, column(from));
    }

    /** The same, from the wordiest column if none is named. */
    List<Comment> commentsOfAnyColumn(Console console) {
        var from = table(console);
        return comments(from, textColumn == null ? from.wordiest() : column(from));
    }

    private List<Comment> comments(CsvTable from, int text) {
        int id = idColumn == null ? -1 : from.column(idColumn);
        if (from.rows().isEmpty()) {
            throw new Refused("", "missing", input + " has a header row and no records");
        }
        var comments = new ArrayList<Comment>();
        var seen = new HashSet<String>();
        for (int i = 0; i < from.rows().size(); i++) {
            String own = id < 0 ? "" : from.cell(i, id).strip();
            String name = own.isEmpty() ? String.valueOf(i + 1) : own;
            if (id >= 0 && !seen.add(name)) {
                throw new Refused(
                        "row " + (i + 2),
                        "duplicate",
                        "the id in column \"" + idColumn
                                + "\" stands there a second time; ids must differ, or leave out --id-column");
            }
            comments.add(new Comment(name, from.cell(i, text)));
        }
        return comments;
    }
}
