package regard.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import regard.ui.DateInput;

/** Rows that somebody typed, field by field in columns of one name each; with empty rows to type more. */
record Rows(MultiValueMap<String, String> typed) {

    private static final int SPARE = 2;
    private static final String AMOUNT = "\\d{1,9}(\\.\\d{1,2})?";

    /** One row, by the names of its fields. */
    record Row(Rows rows, int number) {

        String of(String field) {
            List<String> column = rows.typed.getOrDefault(field, List.of());
            return number < column.size() && column.get(number) != null
                    ? column.get(number).strip()
                    : "";
        }

        boolean isBlank(String... fields) {
            return Stream.of(fields).allMatch(field -> of(field).isEmpty());
        }

        /** A day typed on one line: 4 3 2027, 4/3/2027, 4 March 2027. */
        Optional<LocalDate> day(String field) {
            String[] parts = of(field).split("[\\s/.-]+", -1);
            return parts.length == 3 ? new DateInput(parts[0], parts[1], parts[2]).date() : Optional.empty();
        }

        /** Pounds; £1,200 is 1200. Nothing typed is none. */
        Optional<BigDecimal> pounds(String field) {
            String plain = of(field).replaceAll("[£,\\s]", "");
            if (plain.isEmpty()) {
                return Optional.of(BigDecimal.ZERO);
            }
            return plain.matches(AMOUNT) ? Optional.of(new BigDecimal(plain)) : Optional.empty();
        }

        /** A whole number from one to a most. */
        Optional<Integer> upTo(int most, String field) {
            String text = of(field);
            return text.matches("\\d") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most
                    ? Optional.of(Integer.valueOf(text))
                    : Optional.empty();
        }
    }

    /** The rows that were typed, blank ones too: their number tells a field of a form. */
    List<Row> all(String first) {
        return IntStream.range(0, typed.getOrDefault(first, List.of()).size())
                .mapToObj(i -> new Row(this, i))
                .toList();
    }

    /** The same with empty rows behind. */
    List<Row> withSpare(String first) {
        int filled = (int)
                all(first).stream().filter(row -> !row.of(first).isEmpty()).count();
        int rows = Math.max(all(first).size(), filled + SPARE);
        var shown = new ArrayList<Row>();
        IntStream.range(0, rows).forEach(i -> shown.add(new Row(this, i)));
        return shown;
    }
}
