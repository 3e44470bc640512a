package regard.equality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hiding more than the small counts of a table, where sums would give them away.
 *
 * <p>The rows, columns and totals of a table are a network through which the counts flow: from the whole to the rows, to the cells, to
 * the columns, back to the whole. What a reader holds possible are the flows that keep within the range each cell may have. A hidden
 * cell is safe if its count could be one more or one less, that is if a way round the network leads back to it; the true counts are one
 * such flow, so no search for another is needed.
 */
final class Suppression {

    /** A cell of the table, by row and column; the totals stand last. */
    record Cell(int row, int column) {}

    /** Cells that add up to a total. */
    private record Line(List<Cell> parts, Cell total) {}

    private static final int TOTAL_LINES = 2;
    private static final Line NO_LINE = new Line(List.of(), new Cell(-1, -1));

    private final CountTable table;
    private final Disclosure disclosure;
    private final BitSet hidden = new BitSet();
    private final BitSet notYetSafe = new BitSet();
    private final List<Line> lines;
    private final List<List<Cell>> touching;
    private final BitSet safeLines = new BitSet();
    private int primary;
    private int secondary;

    private Suppression(CountTable table, Disclosure disclosure) {
        this.table = table;
        this.disclosure = disclosure;
        this.lines = lines(table);
        this.touching = touching(table);
    }

    /** What must be hidden in this table. */
    static Suppression of(CountTable table, Disclosure disclosure) {
        var suppression = new Suppression(table, disclosure);
        suppression.hideSmallCounts();
        suppression.hideUntilSafe();
        return suppression;
    }

    boolean isHidden(int row, int column) {
        return hidden.get(index(row, column));
    }

    int primary() {
        return primary;
    }

    int secondary() {
        return secondary;
    }

    private void hideSmallCounts() {
        for (int row = 0; row < table.height(); row++) {
            for (int column = 0; column < table.width(); column++) {
                if (disclosure.isSmall(table.count(row, column))) {
                    hidden.set(index(row, column));
                    notYetSafe.set(index(row, column));
                    primary++;
                }
            }
        }
    }

    private void hideUntilSafe() {
        Optional<Cell> next = next();
        while (next.isPresent()) {
            hide(next.get());
            next = next();
        }
    }

    /** The next cell to hide: for a line that gives something away by itself, or else for all lines together. */
    private Optional<Cell> next() {
        return byOneLine().or(this::byAllLines);
    }

    private Optional<Cell> byOneLine() {
        for (int i = safeLines.nextClearBit(0); i < lines.size(); i = safeLines.nextClearBit(i + 1)) {
            Optional<Cell> cell = givesAway(lines.get(i)) ? toHideIn(lines.get(i)) : Optional.empty();
            if (cell.isPresent()) {
                return cell;
            }
            safeLines.set(i);
        }
        return Optional.empty();
    }

    /** Only with totals both ways do lines meet; otherwise each has been judged alone already. */
    private Optional<Cell> byAllLines() {
        if (!table.totalColumn() || !table.totalRow()) {
            return Optional.empty();
        }
        // Hiding more only ever makes more possible: what is safe once stays safe.
        for (int i = notYetSafe.nextSetBit(0); i >= 0; i = notYetSafe.nextSetBit(i + 1)) {
            Cell exposed = cell(i);
            Optional<Cell> cell = isExposed(exposed) ? toHideFor(exposed) : Optional.empty();
            if (cell.isPresent()) {
                return cell;
            }
            notYetSafe.clear(i);
        }
        return Optional.empty();
    }

    private void hide(Cell cell) {
        hidden.set(index(cell.row, cell.column));
        notYetSafe.set(index(cell.row, cell.column));
        secondary++;
        safeLines.clear(0, TOTAL_LINES);
        if (cell.row < table.rows() && table.totalColumn()) {
            safeLines.clear(TOTAL_LINES + cell.row);
        }
        if (cell.column < table.columns() && table.totalRow()) {
            safeLines.clear(TOTAL_LINES + (table.totalColumn() ? table.rows() : 0) + cell.column);
        }
    }

    /** The smallest shown count of a line that is not none, the first of equals; or else its total. */
    private Optional<Cell> toHideIn(Line line) {
        Optional<Cell> smallest = line.parts.stream()
                .filter(this::isShownAndNotNone)
                .reduce((one, other) -> count(other) < count(one) ? other : one);
        return smallest.or(() -> Optional.of(line.total).filter(this::isShownAndNotNone));
    }

    /** In the row of the cell, else in its column; and else, if that can help at all, anywhere. */
    private Optional<Cell> toHideFor(Cell exposed) {
        Line row = exposed.row < table.rows() ? rowLine(table, exposed.row) : columnTotals(table);
        Line column = exposed.column < table.columns() ? columnLine(table, exposed.column) : rowTotals(table);
        return toHideIn(row)
                .or(() -> toHideIn(column))
                .or(() -> canBeSaved(exposed) ? smallestShown() : Optional.empty());
    }

    /** Some counts cannot be kept secret at all: two people in two cells of a total under three are one and one. */
    private boolean canBeSaved(Cell exposed) {
        var everything = new Suppression(table, disclosure);
        for (int i = 0; i < table.height() * table.width(); i++) {
            everything.hidden.set(i, everything.count(cell(i)) > 0);
        }
        return !everything.isExposed(exposed);
    }

    private Optional<Cell> smallestShown() {
        return IntStream.range(0, table.height() * table.width())
                .mapToObj(this::cell)
                .filter(this::isShownAndNotNone)
                .reduce((one, other) -> count(other) < count(one) ? other : one);
    }

    private boolean isShownAndNotNone(Cell cell) {
        return count(cell) > 0 && !isHidden(cell.row, cell.column);
    }

    /** Hidden cells that can be worked out all the same: with nothing left to hide, so few people can only be spread in one way. */
    List<Cell> exposed() {
        return table.totalColumn() && table.totalRow()
                ? IntStream.range(0, table.height() * table.width())
                        .mapToObj(this::cell)
                        .filter(this::isExposed)
                        .toList()
                : lines.stream().flatMap(line -> givenAway(line).stream()).toList();
    }

    private boolean givesAway(Line line) {
        return !givenAway(line).isEmpty();
    }

    /** The hidden cells of which one line by itself leaves only one count possible. */
    private List<Cell> givenAway(Line line) {
        if (line.parts.isEmpty()) {
            return List.of();
        }
        long more = line.parts.stream().filter(this::canBeMore).count();
        long less = line.parts.stream().filter(this::canBeLess).count();
        boolean totalMore = canBeMore(line.total);
        boolean totalLess = canBeLess(line.total);
        var given = new ArrayList<Cell>();
        line.parts.stream().filter(this::isInDoubt).forEach(part -> {
            boolean othersLess = less > (canBeLess(part) ? 1 : 0) || totalMore;
            boolean othersMore = more > (canBeMore(part) ? 1 : 0) || totalLess;
            if (!(judged(part).allowsMoreThan(count(part)) && othersLess)
                    && !(judged(part).allowsLessThan(count(part)) && othersMore)) {
                given.add(part);
            }
        });
        if (isInDoubt(line.total)
                && !(judged(line.total).allowsMoreThan(count(line.total)) && more > 0)
                && !(judged(line.total).allowsLessThan(count(line.total)) && less > 0)) {
            given.add(line.total);
        }
        return given;
    }

    /** Hidden, and not known at once: a threshold of one leaves only one small count there is. */
    private boolean isInDoubt(Cell cell) {
        return isHidden(cell.row, cell.column) && !judged(cell).isCertain();
    }

    /** Whether all lines together leave only one count possible for a hidden cell. */
    private boolean isExposed(Cell cell) {
        if (!isInDoubt(cell)) {
            return false;
        }
        int from = tail(cell);
        int to = head(cell);
        boolean more = judged(cell).allowsMoreThan(count(cell)) && leads(to, from, cell);
        return !more && !(judged(cell).allowsLessThan(count(cell)) && leads(from, to, cell));
    }

    // The network: rows, then columns, then where the whole goes out, then where it comes in.

    private int out() {
        return table.rows() + table.columns();
    }

    private int in() {
        return out() + 1;
    }

    private int tail(Cell cell) {
        if (cell.row < table.rows()) {
            return cell.column < table.columns() ? cell.row : out();
        }
        return cell.column < table.columns() ? table.rows() + cell.column : in();
    }

    private int head(Cell cell) {
        if (cell.row < table.rows()) {
            return cell.column < table.columns() ? table.rows() + cell.column : cell.row;
        }
        return cell.column < table.columns() ? in() : out();
    }

    /** Whether one more can be carried from one point to another without the cell itself. */
    private boolean leads(int from, int to, Cell without) {
        var seen = new BitSet();
        Deque<Integer> next = new ArrayDeque<>(List.of(from));
        seen.set(from);
        while (!next.isEmpty()) {
            for (int point : reached(next.remove(), without)) {
                if (point == to) {
                    return true;
                }
                if (!seen.get(point)) {
                    seen.set(point);
                    next.add(point);
                }
            }
        }
        return false;
    }

    private List<Integer> reached(int point, Cell without) {
        List<Integer> reached = new ArrayList<>();
        for (Cell cell : touching.get(point)) {
            if (!cell.equals(without)) {
                if (tail(cell) == point && canBeMore(cell)) {
                    reached.add(head(cell));
                } else if (head(cell) == point && canBeLess(cell)) {
                    reached.add(tail(cell));
                }
            }
        }
        return reached;
    }

    /** Which cells lead to or from each point. */
    private static List<List<Cell>> touching(CountTable table) {
        List<Line> points = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            points.add(rowLine(table, row));
        }
        for (int column = 0; column < table.columns(); column++) {
            points.add(columnLine(table, column));
        }
        points.add(rowTotals(table));
        points.add(columnTotals(table));
        return points.stream()
                .map(line -> Stream.concat(line.parts.stream(), Stream.of(line.total))
                        .toList())
                .toList();
    }

    private boolean canBeMore(Cell cell) {
        return known(cell).allowsMoreThan(count(cell));
    }

    private boolean canBeLess(Cell cell) {
        return known(cell).allowsLessThan(count(cell));
    }

    /** What a reader holds possible for a cell. */
    private Range known(Cell cell) {
        long count = count(cell);
        if (!isHidden(cell.row, cell.column)) {
            return disclosure.shownAlike(count);
        }
        if (!disclosure.tellsSmallFromHidden()) {
            return Range.from(1);
        }
        return disclosure.isSmall(count) ? small() : Range.from(disclosure.threshold() + 1L);
    }

    /** The same for the very cell that is judged: of a small one the reader may know that it is small. */
    private Range judged(Cell cell) {
        return disclosure.isSmall(count(cell)) ? small() : known(cell);
    }

    private Range small() {
        return new Range(1, disclosure.threshold());
    }

    private long count(Cell cell) {
        return table.count(cell.row, cell.column);
    }

    private int index(int row, int column) {
        return row * table.width() + column;
    }

    private Cell cell(int index) {
        return new Cell(index / table.width(), index % table.width());
    }

    /** In the order in which they are looked at: row totals, column totals, rows, columns. */
    private static List<Line> lines(CountTable table) {
        List<Line> lines = new ArrayList<>();
        boolean both = table.totalColumn() && table.totalRow();
        lines.add(both ? rowTotals(table) : NO_LINE);
        lines.add(both ? columnTotals(table) : NO_LINE);
        for (int row = 0; table.totalColumn() && row < table.rows(); row++) {
            lines.add(rowLine(table, row));
        }
        for (int column = 0; table.totalRow() && column < table.columns(); column++) {
            lines.add(columnLine(table, column));
        }
        return List.copyOf(lines);
    }

    private static Line rowTotals(CountTable table) {
        return columnLine(table, table.columns());
    }

    private static Line columnTotals(CountTable table) {
        return rowLine(table, table.rows());
    }

    private static Line rowLine(CountTable table, int row) {
        List<Cell> parts = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            parts.add(new Cell(row, column));
        }
        return new Line(parts, new Cell(row, table.columns()));
    }

    private static Line columnLine(CountTable table, int column) {
        List<Cell> parts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            parts.add(new Cell(row, column));
        }
        return new Line(parts, new Cell(table.rows(), column));
    }
}
