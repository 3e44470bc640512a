package regard.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Plays a reader who tries every table there could be. From what is published alone, each hidden count must leave more than one
 * possibility, unless it would not even if every count were hidden: two people in two cells of a total under three are one and one.
 * It shares nothing with the suppression itself but the table.
 */
class NobodyCanBeWorkedOutTest {

    private static final long[] FEW = {0, 1, 2, 3, 4, 5};

    private static final long[] USUAL = {0, 1, 2, 4, 5, 7, 8, 9, 10, 12, 13};

    private static final List<Disclosure> METHODS = List.of(
            Disclosure.by(DisclosureMethod.M2, 2, null),
            Disclosure.by(DisclosureMethod.M2, 3, null),
            Disclosure.by(DisclosureMethod.M1, 2, 3),
            Disclosure.by(DisclosureMethod.M1, 3, 2),
            Disclosure.by(DisclosureMethod.M1, 2, 1));

    @TestFactory
    Stream<DynamicTest> in_any_small_table_every_hidden_count_has_another_possibility() {
        return METHODS.stream()
                .flatMap(method -> Stream.of(
                        test("every two by two", method, allTables(2, 2)),
                        test("many two by three", method, someTables(2, 3, 150, FEW)),
                        test("many three by two", method, someTables(3, 2, 150, FEW)),
                        test("every one by three with a total column", method, allTables(1, 3))));
    }

    @TestFactory
    Stream<DynamicTest> so_it_is_with_the_thresholds_in_use() {
        return Stream.of(DisclosureMethod.values())
                .map(method -> Disclosure.by(method, null, null))
                .flatMap(method -> Stream.of(
                        test("many two by two", method, someTables(2, 2, 150, USUAL)),
                        test("many two by three", method, someTables(2, 3, 12, USUAL))));
    }

    private static DynamicTest test(String what, Disclosure method, List<long[][]> tables) {
        return DynamicTest.dynamicTest(what + ", " + method, () -> tables.forEach(table -> check(table, method)));
    }

    private static void check(long[][] counts, Disclosure method) {
        boolean totalRow = counts.length > 1;
        CountTable table = CountTable.of(Tables.rows(counts, true, totalRow));
        SafeTable safe = method.protect(table);
        List<List<String>> shown = safe.cells();
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                String cell = shown.get(row + 1).get(column + 1);
                boolean small = table.count(row, column) >= 1 && table.count(row, column) <= method.threshold();
                assertThat(small).as("a small count is hidden").isEqualTo(small && isHidden(cell));
                if (isHidden(cell)) {
                    var reader = new Reader(shown, counts.length, counts[0].length, totalRow, method);
                    var blind = new Reader(allHidden(table, method), counts.length, counts[0].length, totalRow, method);
                    long count = table.count(row, column);
                    assertThat(reader.holdsAnotherPossible(row, column, count, small)
                                    || !blind.holdsAnotherPossible(row, column, count, small))
                            .as("%s, row %d, column %d", shown, row, column)
                            .isTrue();
                }
            }
        }
    }

    private static List<List<String>> allHidden(CountTable table, Disclosure method) {
        List<List<String>> rows = new ArrayList<>(List.of(table.header()));
        for (int row = 0; row < table.height(); row++) {
            List<String> cells = new ArrayList<>(List.of(""));
            for (int column = 0; column < table.width(); column++) {
                long count = table.count(row, column);
                cells.add(count == 0 || count <= method.threshold() ? method.publicCount(count) : "*");
            }
            rows.add(cells);
        }
        return rows;
    }

    private static boolean isHidden(String cell) {
        return cell.equals("*") || cell.startsWith("<");
    }

    /** Somebody with the published table, a pencil and time. */
    private record Reader(List<List<String>> shown, int rows, int columns, boolean totalRow, Disclosure method) {

        /** If there is another table at all, there is one in which no cell differs by more than one. */
        private long enough() {
            return Math.max(FEW[FEW.length - 1], method.threshold() > 3 ? USUAL[USUAL.length - 1] : 0) + 1;
        }

        boolean holdsAnotherPossible(int row, int column, long count, boolean knownSmall) {
            return tryFrom(0, new long[rows][columns], row, column, count, knownSmall);
        }

        private boolean tryFrom(int next, long[][] guess, int row, int column, long count, boolean knownSmall) {
            if (next == rows * columns) {
                long guessed = total(guess, row, column);
                boolean smallEnough = !knownSmall || guessed <= method.threshold();
                return guessed != count && smallEnough && totalsFit(guess);
            }
            int i = next / columns;
            int j = next % columns;
            long most = enough();
            for (long value = 0; value <= most; value++) {
                if (fits(shown.get(i + 1).get(j + 1), value)) {
                    guess[i][j] = value;
                    boolean rowFits =
                            j < columns - 1 || fits(shown.get(i + 1).get(columns + 1), total(guess, i, columns));
                    if (rowFits && tryFrom(next + 1, guess, row, column, count, knownSmall)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean totalsFit(long[][] guess) {
            for (int j = 0; totalRow && j <= columns; j++) {
                if (!fits(shown.get(rows + 1).get(j + 1), total(guess, rows, j))) {
                    return false;
                }
            }
            return true;
        }

        /** A count, or the sum of its row, of its column, or of all. */
        private long total(long[][] guess, int row, int column) {
            long sum = 0;
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    boolean within = (row == rows || i == row) && (column == columns || j == column);
                    sum += within ? guess[i][j] : 0;
                }
            }
            return sum;
        }

        private boolean fits(String cell, long value) {
            if (cell.startsWith("<")) {
                return value >= 1 && value <= method.threshold();
            }
            if (cell.equals("*")) {
                return method.method() == DisclosureMethod.M1 ? value >= 1 : value > method.threshold();
            }
            long base = method.base();
            long nearest = (2 * value + base) / (2 * base) * base;
            long shownAs = value == 0 ? 0 : Math.max(base, nearest);
            return shownAs == Long.parseLong(cell) && (value == 0 || value > method.threshold());
        }
    }

    private static List<long[][]> allTables(int rows, int columns) {
        List<long[][]> tables = new ArrayList<>();
        int all = (int) Math.pow(FEW.length, (double) rows * columns);
        for (int number = 0; number < all; number++) {
            long[][] table = new long[rows][columns];
            int left = number;
            for (int cell = 0; cell < rows * columns; cell++) {
                table[cell / columns][cell % columns] = FEW[left % FEW.length];
                left /= FEW.length;
            }
            tables.add(table);
        }
        return tables;
    }

    private static List<long[][]> someTables(int rows, int columns, int many, long[] among) {
        var random = new Random(20261122L + rows);
        List<long[][]> tables = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long[][] table = new long[rows][columns];
            for (long[] row : table) {
                for (int column = 0; column < columns; column++) {
                    row[column] = among[random.nextInt(among.length)];
                }
            }
            tables.add(table);
        }
        return tables;
    }
}
