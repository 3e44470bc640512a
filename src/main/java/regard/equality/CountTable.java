package regard.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;

/**
 * Counts of people in rows and columns with labels; a last column or row called Total holds sums, and must be right.
 *
 * @param header the first row: a corner and the labels of the columns
 * @param labels the first column, without the corner
 * @param counts what was counted, totals with it
 */
public record CountTable(
        List<String> header, List<String> labels, List<List<Long>> counts, boolean totalColumn, boolean totalRow) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");
    private static final String TOTAL = "total";

    public CountTable {
        header = List.copyOf(header);
        labels = List.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
    }

    /** A table from cells of text, as a file has them; or a refusal that names each wrong cell. */
    public static CountTable of(List<List<String>> rows) {
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            throw new Refused(
                    "",
                    "missing",
                    "a table needs labels in its first row and column, and at least one count, with commas between");
        }
        List<Fault> faults = new ArrayList<>();
        List<List<Long>> counts = new ArrayList<>();
        int width = rows.getFirst().size();
        for (int row = 1; row < rows.size(); row++) {
            counts.add(counts(rows.get(row), row, width, faults));
        }
        refuseIfAny(faults);
        List<String> header = rows.getFirst();
        List<String> labels = rows.stream().skip(1).map(List::getFirst).toList();
        boolean totalColumn = header.size() > 2 && isTotal(header.getLast());
        boolean totalRow = labels.size() > 1 && isTotal(labels.getLast());
        var table = new CountTable(header, labels, counts, totalColumn, totalRow);
        refuseIfAny(table.wrongTotals());
        return table;
    }

    /** Rows that are not totals. */
    int rows() {
        return labels.size() - (totalRow ? 1 : 0);
    }

    /** Columns that are not totals. */
    int columns() {
        return header.size() - 1 - (totalColumn ? 1 : 0);
    }

    int height() {
        return labels.size();
    }

    int width() {
        return header.size() - 1;
    }

    long count(int row, int column) {
        return counts.get(row).get(column);
    }

    boolean hasTheLabelsOf(CountTable other) {
        return header.equals(other.header) && labels.equals(other.labels);
    }

    /** A cell as files name it: the row of labels is row 1, the column of labels column 1. */
    static String place(int row, int column) {
        return "row " + (row + 2) + ", column " + (column + 2);
    }

    private static List<Long> counts(List<String> cells, int row, int width, List<Fault> faults) {
        List<Long> counts = new ArrayList<>();
        for (int column = 1; column < Math.max(width, cells.size()); column++) {
            String place = place(row - 1, column - 1);
            if (column >= width) {
                faults.add(new Fault(place, "unknown", "this cell has no column"));
            } else if (column >= cells.size()) {
                faults.add(new Fault(place, "missing", "there is no count here"));
            } else if (WHOLE.matcher(cells.get(column)).matches()) {
                counts.add(Long.valueOf(cells.get(column)));
            } else {
                faults.add(new Fault(
                        place, "range", "must be a whole number, 0 or more, without separators, of 15 digits at most"));
            }
        }
        return counts;
    }

    private List<Fault> wrongTotals() {
        List<Fault> wrong = new ArrayList<>();
        for (int row = 0; totalColumn && row < height(); row++) {
            long sum = counts.get(row).stream()
                    .limit(columns())
                    .mapToLong(Long::longValue)
                    .sum();
            note(wrong, row, columns(), sum);
        }
        for (int column = 0; totalRow && column < width(); column++) {
            int at = column;
            long sum =
                    counts.stream().limit(rows()).mapToLong(row -> row.get(at)).sum();
            note(wrong, rows(), column, sum);
        }
        return wrong.stream().distinct().toList();
    }

    private void note(List<Fault> wrong, int row, int column, long sum) {
        if (count(row, column) != sum) {
            wrong.add(new Fault(place(row, column), "range", "this total must be " + sum));
        }
    }

    private static boolean isTotal(String label) {
        return label.strip().equalsIgnoreCase(TOTAL);
    }

    private static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
