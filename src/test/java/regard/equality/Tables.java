package regard.equality;

import java.util.ArrayList;
import java.util.List;

/** Tables of counts for tests, with the totals they must have. */
final class Tables {

    private Tables() {}

    static CountTable withTotals(long[][] counts) {
        return CountTable.of(rows(counts, true, true));
    }

    static List<List<String>> rows(long[][] counts, boolean totalColumn, boolean totalRow) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(counts[0].length, totalColumn));
        for (int row = 0; row < counts.length; row++) {
            rows.add(row("r" + row, counts[row], totalColumn));
        }
        if (totalRow) {
            long[] sums = new long[counts[0].length];
            for (long[] row : counts) {
                for (int column = 0; column < row.length; column++) {
                    sums[column] += row[column];
                }
            }
            rows.add(row("Total", sums, totalColumn));
        }
        return rows;
    }

    private static List<String> header(int columns, boolean totalColumn) {
        List<String> header = new ArrayList<>(List.of(""));
        for (int column = 0; column < columns; column++) {
            header.add("c" + column);
        }
        if (totalColumn) {
            header.add("Total");
        }
        return header;
    }

    private static List<String> row(String label, long[] counts, boolean total) {
        List<String> row = new ArrayList<>(List.of(label));
        long sum = 0;
        for (long count : counts) {
            row.add(String.valueOf(count));
            sum += count;
        }
        if (total) {
            row.add(String.valueOf(sum));
        }
        return row;
    }
}
