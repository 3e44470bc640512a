package regard.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import regard.kernel.Refused;

/**
 * Reads an operator's own copy of the national postcode directory, or any file with a column of postcodes and one of small areas.
 * Postcodes outside England, those that are no longer in use, and rows that cannot be read are left out and counted.
 */
public final class PostcodeImport {

    private static final List<String> POSTCODE = List.of("pcds", "pcd", "pcd7", "pcd8", "postcode");
    private static final List<String> AREA = List.of("lsoa21cd", "lsoa21", "lsoa21_code", "small_area");
    private static final List<String> ENDED = List.of("doterm", "dointr_end", "status");

    private final Map<String, SortedMap<Integer, Integer>> sectors = new HashMap<>();
    private long rows;
    private long kept;
    private long elsewhere;
    private long ended;
    private long unreadable;

    private PostcodeImport() {}

    /**
     * What was read.
     *
     * @param kept postcodes of England in use
     * @param elsewhere postcodes whose small area is not one of England’s
     * @param ended postcodes no longer in use
     */
    public record Report(long rows, long kept, long elsewhere, long ended, long unreadable, int sectors) {}

    static PostcodeImport read(Reader file) {
        var found = new PostcodeImport();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            Optional<Columns> columns = Optional.empty();
            for (NamedCsvRecord row : records) {
                if (columns.isEmpty()) {
                    columns = Optional.of(Columns.of(row.getHeader()));
                }
                found.take(row, columns.get());
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return found;
    }

    Map<String, SortedMap<Integer, Integer>> sectors() {
        return sectors;
    }

    Report report() {
        return new Report(rows, kept, elsewhere, ended, unreadable, sectors.size());
    }

    private void take(NamedCsvRecord row, Columns columns) {
        rows++;
        Optional<Postcode> postcode = columns.field(row, columns.postcode()).flatMap(Postcode::read);
        String area = columns.field(row, columns.area()).orElse("").strip();
        if (postcode.isEmpty() || area.isEmpty()) {
            unreadable++;
        } else if (columns.hasEnded(row)) {
            ended++;
        } else {
            SmallAreas.number(area).ifPresentOrElse(number -> keep(postcode.get(), number), () -> elsewhere++);
        }
    }

    private void keep(Postcode postcode, int area) {
        kept++;
        sectors.computeIfAbsent(postcode.sector(), _ -> new TreeMap<>()).put(postcode.unitNumber(), area);
    }

    /** Which columns hold what; names as the directory has had them over the years. */
    private record Columns(String postcode, String area, Optional<String> ended) {

        static Columns of(List<String> header) {
            return new Columns(
                    first(header, POSTCODE).orElseThrow(() -> missing("postcodes", POSTCODE)),
                    first(header, AREA).orElseThrow(() -> missing("small areas of 2021", AREA)),
                    first(header, ENDED));
        }

        Optional<String> field(NamedCsvRecord row, String column) {
            return row.findField(column);
        }

        boolean hasEnded(NamedCsvRecord row) {
            String value = ended.flatMap(row::findField).orElse("").strip();
            return !value.isEmpty() && !value.equalsIgnoreCase("live");
        }

        private static Optional<String> first(List<String> header, List<String> names) {
            return header.stream()
                    .filter(column -> names.contains(column.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }

        private static Refused missing(String what, List<String> names) {
            return new Refused(
                    "", "missing", "the file has no column of " + what + " (" + String.join(", ", names) + ")");
        }
    }
}
