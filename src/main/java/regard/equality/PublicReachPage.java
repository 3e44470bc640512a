package regard.equality;

import java.util.List;
import java.util.stream.Stream;
import regard.ui.Cell;

/** Who took part, as it was released. */
record PublicReachPage(String ref, String title, Release release) {

    static List<Cell> head(ReleasedTable table) {
        return cells(table.cells().getFirst());
    }

    static List<List<Cell>> rows(ReleasedTable table) {
        return table.cells().stream().skip(1).map(PublicReachPage::cells).toList();
    }

    /** A label, and figures behind it. */
    private static List<Cell> cells(List<String> row) {
        return Stream.concat(
                        Stream.of(Cell.of(row.getFirst())), row.stream().skip(1).map(Cell::number))
                .toList();
    }
}
