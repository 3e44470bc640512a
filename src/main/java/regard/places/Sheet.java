package regard.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A file of public figures in the build ({@code places/README.md} says where each comes from). */
final class Sheet {

    private Sheet() {}

    static void read(String name, Consumer<NamedCsvRecord> row) {
        try (InputStream in = Sheet.class.getResourceAsStream("/places/" + name)) {
            if (in == null) {
                throw new IllegalStateException("places/" + name + " is not in the build");
            }
            InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(in) : in;
            try (var rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
                rows.forEach(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
