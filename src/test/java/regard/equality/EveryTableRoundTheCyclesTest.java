package regard.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table of a size with totals and counts from a set, as a reader sees it who knows how tables are protected. Each hidden count must
 * leave another possibility, or the table must be refused; and one is refused only if hiding everything would not help.
 *
 * <p>The reader goes round the cycles of the table. With its totals taken negative, every row and every column of it adds up to none;
 * so two tables that a reader holds possible differ by cycles, each of which takes one from every second cell and adds one to the
 * others. What a reader holds possible for a cell lies between a least and a most, so each of these cycles alone leads to a table that
 * is possible too: a count is secret if and only if some cycle goes through it.
 */
class EveryTableRoundTheCyclesTest {

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(2, 3, DisclosureMethod.M2, new int[] {0, 1, 2, 4, 5, 6}),
                Arguments.of(2, 3, DisclosureMethod.M1, new int[] {0, 1, 6, 7, 8}),
                Arguments.of(2, 3, DisclosureMethod.M3, new int[] {0, 1, 8, 9, 10}),
                Arguments.of(3, 3, DisclosureMethod.M1, new int[] {0, 1, 8}),
                Arguments.of(3, 3, DisclosureMethod.M2, new int[] {0, 1, 5}),
                Arguments.of(3, 3, DisclosureMethod.M3, new int[] {1, 10}));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void no_hidden_count_can_be_worked_out_or_the_table_is_refused(
            int rows, int columns, DisclosureMethod name, int[] among) {
        Disclosure method = Disclosure.by(name, null, null);
        List<int[][]> cycles = cycles(rows + 1, columns + 1);
        List<String> wrong = new ArrayList<>();
        long all = Math.round(Math.pow(among.length, (double) rows * columns));
        for (long number = 0; number < all; number++) {
            CountTable table = table(rows, columns, among, number);
            SafeTable safe = method.protect(table);
            boolean refused = !safe.exposed().isEmpty();
            if (refused != isWorkedOut(table, safe.cells(), method, cycles)) {
                wrong.add((refused ? "refused without need: " : "gives something away: ") + safe.cells());
            } else if (refused && !isWorkedOut(table, allHidden(table, method), method, cycles)) {
                wrong.add("refused, though hiding more would help: " + safe.cells());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** The table of a number, whose digits are the counts. */
    private static CountTable table(int rows, int columns, int[] among, long number) {
        long[][] counts = new long[rows + 1][columns + 1];
        long left = number;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long count = among[(int) (left % among.length)];
                left /= among.length;
                counts[row][column] = count;
                counts[row][columns] += count;
                counts[rows][column] += count;
                counts[rows][columns] += count;
            }
        }
        return new CountTable(
                Collections.nCopies(columns + 2, ""),
                Collections.nCopies(rows + 1, ""),
                Stream.of(counts)
                        .map(row -> LongStream.of(row).boxed().toList())
                        .toList(),
                true,
                true);
    }

    /** Whether some hidden count has only one possibility. */
    private static boolean isWorkedOut(
            CountTable table, List<List<String>> shown, Disclosure method, List<int[][]> cycles) {
        Range[][] possible = new Range[table.height()][table.width()];
        boolean[][] secret = new boolean[table.height()][table.width()];
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                String cell = shown.get(row + 1).get(column + 1);
                possible[row][column] = possible(cell, method);
                secret[row][column] = !cell.equals("*") && !cell.startsWith("<");
            }
        }
        for (int[][] cycle : cycles) {
            if (isPossible(table, cycle, possible)) {
                for (int[] step : cycle) {
                    long value = table.count(step[0], step[1]) + change(table, step);
                    boolean knownSmall = method.isSmall(table.count(step[0], step[1])) && value > method.threshold();
                    secret[step[0]][step[1]] |= !knownSmall;
                }
            }
        }
        for (boolean[] row : secret) {
            for (boolean cell : row) {
                if (!cell) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isPossible(CountTable table, int[][] cycle, Range[][] possible) {
        for (int[] step : cycle) {
            long value = table.count(step[0], step[1]) + change(table, step);
            Range range = possible[step[0]][step[1]];
            if (value < range.least() || value > range.most()) {
                return false;
            }
        }
        return true;
    }

    /** What a step does to the count: totals stand with the other sign, and the whole with that of the cells again. */
    private static int change(CountTable table, int[] step) {
        boolean total = (step[0] == table.rows()) != (step[1] == table.columns());
        return total ? -step[2] : step[2];
    }

    /** What a reader must hold possible who sees this cell, from the least to the most. */
    private static Range possible(String cell, Disclosure method) {
        if (cell.startsWith("<")) {
            return new Range(1, method.threshold());
        }
        if (cell.equals("*")) {
            return Range.from(method.method() == DisclosureMethod.M1 ? 1 : method.threshold() + 1L);
        }
        long shown = Long.parseLong(cell);
        if (shown == 0 || method.base() == 1) {
            return new Range(shown, shown);
        }
        long least = Long.MAX_VALUE;
        long most = 0;
        for (long value = method.threshold() + 1L; value <= shown + method.base(); value++) {
            long nearest = Math.max(method.base(), (2 * value + method.base()) / (2L * method.base()) * method.base());
            if (nearest == shown) {
                least = Math.min(least, value);
                most = value;
            }
        }
        return new Range(least, most);
    }

    private static List<List<String>> allHidden(CountTable table, Disclosure method) {
        List<List<String>> rows = new ArrayList<>(List.of(table.header()));
        for (int row = 0; row < table.height(); row++) {
            List<String> cells = new ArrayList<>(List.of(""));
            for (int column = 0; column < table.width(); column++) {
                long count = table.count(row, column);
                cells.add(count == 0 || method.isSmall(count) ? method.publicCount(count) : "*");
            }
            rows.add(cells);
        }
        return rows;
    }

    /** All ways round: steps along a row, then along a column, no row and no column twice; each step with what it adds. */
    private static List<int[][]> cycles(int height, int width) {
        List<int[][]> cycles = new ArrayList<>();
        for (int start = 0; start < height; start++) {
            goOn(start, start, new ArrayList<>(), new boolean[height], new boolean[width], cycles);
        }
        return cycles;
    }

    private static void goOn(
            int start, int row, List<int[]> steps, boolean[] rows, boolean[] columns, List<int[][]> cycles) {
        for (int column = 0; column < columns.length; column++) {
            if (!columns[column]) {
                columns[column] = true;
                steps.add(new int[] {row, column, 1});
                for (int next = start; next < rows.length; next++) {
                    boolean home = next == start && !steps.isEmpty() && row != start;
                    if (home || (next != start && !rows[next] && next != row)) {
                        steps.add(new int[] {next, column, -1});
                        if (home) {
                            cycles.add(steps.toArray(int[][]::new));
                        } else {
                            rows[next] = true;
                            goOn(start, next, steps, rows, columns, cycles);
                            rows[next] = false;
                        }
                        steps.removeLast();
                    }
                }
                steps.removeLast();
                columns[column] = false;
            }
        }
    }
}
