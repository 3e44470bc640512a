package regard.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every table of two by two with totals and counts from 0 to 9, as a reader sees it (greater ones: {@link EveryTableRoundTheCyclesTest}). A hidden count must leave another possibility, or be one that no hiding could keep secret.
 *
 * <p>The reader tries tables in which no count differs by more than one from the true one. That is enough: the counts of a table with
 * totals are a flow through a network, what a reader holds possible for each lies between a least and a most, and where two flows
 * differ one can go from one to the other round cycles, each of which changes a count by one.
 *
 * <p>What the procedure of contracts, section 7, cannot protect is named by {@link Forced}.
 */
class EverySmallTableTest {

    private static final int[] EACH = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    @ParameterizedTest
    @EnumSource(DisclosureMethod.class)
    void in_every_table_of_two_by_two_no_hidden_count_can_be_worked_out(DisclosureMethod method) {
        check(2, 2, EACH, method);
    }

    /** Why a count cannot be kept secret, whatever is hidden. */
    private enum Forced {
        /** None is always shown, and with every other count hidden the sums still leave one possibility. */
        BY_NOTHING_LEFT_TO_HIDE
    }

    private static void check(int rows, int columns, int[] among, DisclosureMethod name) {
        Disclosure method = Disclosure.by(name, null, null);
        List<String> workedOut = new ArrayList<>();
        int all = (int) Math.pow(among.length, (double) rows * columns);
        for (int number = 0; number < all; number++) {
            long[][] counts = new long[rows][columns];
            int left = number;
            for (int cell = 0; cell < rows * columns; cell++) {
                counts[cell / columns][cell % columns] = among[left % among.length];
                left /= among.length;
            }
            CountTable table = Tables.withTotals(counts);
            List<List<String>> shown = method.protect(table).cells();
            workedOut(table, shown, method)
                    .filter(cell -> forced(table, cell, method).isEmpty())
                    .ifPresent(cell -> workedOut.add(shown + " gives away " + cell));
        }
        assertThat(workedOut).isEmpty();
    }

    /** A hidden cell that has only one possibility, if there is one, as row and column. */
    private static Optional<String> workedOut(CountTable table, List<List<String>> shown, Disclosure method) {
        boolean[][] safe = safe(table, shown, method);
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                String cell = shown.get(row + 1).get(column + 1);
                boolean hidden = cell.equals("*") || cell.startsWith("<");
                if (hidden && !safe[row][column]) {
                    return Optional.of(row + " " + column);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Forced> forced(CountTable table, String cell, Disclosure method) {
        List<List<String>> hidden = new ArrayList<>(List.of(table.header()));
        for (int row = 0; row < table.height(); row++) {
            List<String> cells = new ArrayList<>(List.of(""));
            for (int column = 0; column < table.width(); column++) {
                long count = table.count(row, column);
                cells.add(count == 0 ? "0" : method.isSmall(count) ? method.publicCount(count) : "*");
            }
            hidden.add(cells);
        }
        String[] place = cell.split(" ", 2);
        return safe(table, hidden, method)[Integer.parseInt(place[0])][Integer.parseInt(place[1])]
                ? Optional.empty()
                : Optional.of(Forced.BY_NOTHING_LEFT_TO_HIDE);
    }

    /** Which cells have another possibility, of all tables in which none differs by more than one. */
    private static boolean[][] safe(CountTable table, List<List<String>> shown, Disclosure method) {
        boolean[][] safe = new boolean[table.height()][table.width()];
        int tries = (int) Math.pow(3, (double) table.rows() * table.columns());
        for (int number = 0; number < tries; number++) {
            long[][] changed = changed(table, number);
            if (isPossible(table, changed, shown, method)) {
                for (int row = 0; row < table.height(); row++) {
                    for (int column = 0; column < table.width(); column++) {
                        long value = changed[row][column];
                        boolean knownSmall = method.isSmall(table.count(row, column)) && value > method.threshold();
                        safe[row][column] |= value != table.count(row, column) && !knownSmall;
                    }
                }
            }
        }
        return safe;
    }

    /** The table with each count one less, the same or one more, and its totals. */
    private static long[][] changed(CountTable table, int number) {
        long[][] changed = new long[table.height()][table.width()];
        int left = number;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                long value = table.count(row, column) + left % 3 - 1;
                left /= 3;
                changed[row][column] = value;
                changed[row][table.columns()] += value;
                changed[table.rows()][column] += value;
                changed[table.rows()][table.columns()] += value;
            }
        }
        return changed;
    }

    private static boolean isPossible(CountTable table, long[][] changed, List<List<String>> shown, Disclosure method) {
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                if (!fits(shown.get(row + 1).get(column + 1), changed[row][column], method)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a reader who sees this cell must hold the value possible. */
    private static boolean fits(String cell, long value, Disclosure method) {
        if (cell.startsWith("<")) {
            return value >= 1 && value <= method.threshold();
        }
        if (cell.equals("*")) {
            return method.method() == DisclosureMethod.M1 ? value >= 1 : value > method.threshold();
        }
        long base = method.base();
        long nearest = (2 * value + base) / (2 * base) * base;
        long shownAs = value == 0 ? 0 : Math.max(base, nearest);
        return value >= 0 && shownAs == Long.parseLong(cell) && (value == 0 || value > method.threshold());
    }
}
