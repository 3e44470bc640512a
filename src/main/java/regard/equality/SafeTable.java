package regard.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table as it may be published: labels as they were, counts shown, rounded or hidden. */
public final class SafeTable {

    private final CountTable table;
    private final Disclosure disclosure;
    private final Suppression suppression;

    private SafeTable(CountTable table, Disclosure disclosure) {
        this.table = table;
        this.disclosure = disclosure;
        this.suppression = Suppression.of(table, disclosure);
    }

    static SafeTable of(CountTable table, Disclosure disclosure) {
        return new SafeTable(table, disclosure);
    }

    /** Of what a share is taken. */
    public enum Whole {
        ROW,
        COLUMN
    }

    /** A cell that gives somebody away; row and column as files count them, labels first. */
    public record Exposed(int row, int column, String code) {}

    /** How many counts are hidden for being small. */
    public int primary() {
        return suppression.primary();
    }

    /** How many more are hidden so that the small ones cannot be worked out. */
    public int secondary() {
        return suppression.secondary();
    }

    /**
     * Hidden counts that can be worked out all the same. So few people are in such a table that nothing is left to hide: it cannot be
     * published in this way at all.
     */
    public List<Exposed> exposed() {
        return suppression.exposed().stream()
                .map(cell -> new Exposed(cell.row() + 2, cell.column() + 2, "EXPOSED"))
                .toList();
    }

    /** The table, labels in its first row and column. */
    public List<List<String>> cells() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        for (int row = 0; row < table.height(); row++) {
            List<String> cells = new ArrayList<>(List.of(table.labels().get(row)));
            for (int column = 0; column < table.width(); column++) {
                cells.add(shown(row, column));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** The table with the shares of its counts beside them, of what is shown and never of what is true. */
    public List<List<String>> cellsWithPercent(Whole whole) {
        List<List<String>> rows = cells();
        List<List<String>> wider = new ArrayList<>();
        for (int row = -1; row < table.height(); row++) {
            List<String> cells = new ArrayList<>(rows.get(row + 1));
            for (int column = 0; column < table.columns(); column++) {
                cells.add(row < 0 ? table.header().get(column + 1) + " %" : percent(row, column, whole));
            }
            wider.add(cells);
        }
        return wider;
    }

    /** Counts shown here and in an earlier release whose difference would show a few people. Rounded counts have no exact one. */
    public List<Exposed> differencesFrom(CountTable earlier) {
        List<Exposed> exposed = new ArrayList<>();
        if (disclosure.base() > 1) {
            return exposed;
        }
        Suppression before = Suppression.of(earlier, disclosure);
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                long difference = Math.abs(table.count(row, column) - earlier.count(row, column));
                boolean shown = !suppression.isHidden(row, column) && !before.isHidden(row, column);
                if (shown && disclosure.isSmall(difference)) {
                    exposed.add(new Exposed(row + 2, column + 2, "DIFFERENCE"));
                }
            }
        }
        return exposed;
    }

    private String shown(int row, int column) {
        long count = table.count(row, column);
        boolean more = suppression.isHidden(row, column) && !disclosure.isSmall(count);
        return more ? Disclosure.HIDDEN : disclosure.publicCount(count);
    }

    private String percent(int row, int column, Whole whole) {
        int wholeRow = whole == Whole.ROW ? row : table.rows();
        int wholeColumn = whole == Whole.ROW ? table.columns() : column;
        if (suppression.isHidden(row, column) || suppression.isHidden(wholeRow, wholeColumn)) {
            return Disclosure.HIDDEN;
        }
        long all = table.count(wholeRow, wholeColumn);
        Optional<Long> percent =
                disclosure.percent(disclosure.rounded(table.count(row, column)), disclosure.rounded(all), all);
        return percent.map(String::valueOf).orElse(Disclosure.HIDDEN);
    }
}
