package regard.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the labelled files in bench/data. */
record Table(List<Map<String, String>> rows) {

    static Table read(String name) {
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("bench/data", name))) {
            reader.forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(rows);
    }

    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    /** A number for each different value. */
    static int[] numbered(List<String> values) {
        var numbers = new HashMap<String, Integer>();
        return values.stream()
                .mapToInt(value -> numbers.computeIfAbsent(value, _ -> numbers.size()))
                .toArray();
    }
}
