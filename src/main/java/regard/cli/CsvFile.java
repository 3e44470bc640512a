package regard.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import regard.kernel.Refused;

/** Writes CSV: UTF-8, one line end, quotes where they are needed. A file appears whole or not at all. */
final class CsvFile {

    private CsvFile() {}

    static void write(Path file, char separator, Consumer<CsvWriter> rows) {
        try {
            Path absolute = file.toAbsolutePath();
            if (Files.isDirectory(absolute)) {
                throw new Refused("", "unwritable", file + " is a folder; name a file");
            }
            if (absolute.getParent() != null) {
                Files.createDirectories(absolute.getParent());
            }
            Path draft = Files.createTempFile(absolute.getParent(), ".regard", ".csv");
            try {
                try (var writer = CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.LF)
                        .build(draft, StandardCharsets.UTF_8)) {
                    rows.accept(writer);
                }
                Files.move(draft, absolute, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Refused("", "unwritable", "cannot write " + file + ": " + e.getMessage());
        }
    }

    /** Protects a cell that a spreadsheet might take for a formula (contracts.md 5.2, hostile cells). */
    static String safe(String cell) {
        int first = 0;
        while (first < cell.length() && (cell.charAt(first) == '\'' || cell.charAt(first) == ' ')) {
            first++;
        }
        boolean hostile = first < cell.length()
                && "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\0".indexOf(cell.charAt(first)) >= 0
                && !cell.matches("-?[0-9]+(\\.[0-9]+)?");
        return hostile ? "'" + cell : cell;
    }
}
