package regard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bars one below another from a base of nothing: the answers to a question, in the order of the question and never by size.
 *
 * @param columns the heads of the table: of the labels, then of the figures
 * @param total the last row of the table, or nothing
 */
public record BarChart(
        String id, String title, String finding, String base, List<String> columns, List<Bar> bars, List<String> total)
        implements Chart {

    private static final int BAR_HEIGHT = 18;
    private static final int GAP = 7;

    /**
     * One bar.
     *
     * @param value its length, in the unit of all
     * @param figure what stands at its end
     * @param cells its figures in the table
     */
    public record Bar(String label, double value, String figure, List<String> cells, Shade shade) {

        public Bar {
            cells = List.copyOf(cells);
        }

        public static Bar of(String label, double value, String figure, String... cells) {
            return new Bar(label, value, figure, List.of(cells), Shade.FIRST);
        }

        /** Not sure, not given: hatched, since it is no answer to the question. */
        public static Bar unsure(String label, double value, String figure, String... cells) {
            return new Bar(label, value, figure, List.of(cells), Shade.UNSURE);
        }

        /** Too few people to show: no length, and words instead of a figure. */
        public static Bar withheld(String label, String why, String... cells) {
            return new Bar(label, 0, why, List.of(cells), Shade.FIRST);
        }
    }

    /** A bar with its place in the picture. */
    record Placed(List<Line> label, int top, String width, String figure, String fill, boolean hatched) {

        int bottom() {
            return top + BAR_HEIGHT;
        }
    }

    public BarChart {
        columns = List.copyOf(columns);
        bars = List.copyOf(bars);
        total = List.copyOf(total);
    }

    public BarChart(String id, String title, String finding, String base, List<String> columns, List<Bar> bars) {
        this(id, title, finding, base, columns, bars, List.of());
    }

    @Override
    public List<List<String>> rows() {
        var rows = bars.stream()
                .map(bar ->
                        Stream.concat(Stream.of(bar.label), bar.cells.stream()).toList());
        return total.isEmpty()
                ? rows.toList()
                : Stream.concat(rows, Stream.of(total)).toList();
    }

    String description() {
        return finding + " "
                + bars.stream().map(bar -> bar.label + " " + bar.figure).collect(Collectors.joining(", ")) + ".";
    }

    List<Placed> placed() {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        var placed = new ArrayList<Placed>();
        int top = 0;
        for (Bar bar : bars) {
            var label = Chart.lines(bar.label, top);
            int barTop = label.getLast().y() + 6;
            double percent = longest == 0 ? 0 : bar.value / longest * LONGEST_BAR_PERCENT;
            placed.add(new Placed(
                    label, barTop, Chart.percent(percent), bar.figure, bar.shade.fill(id), bar.shade == Shade.UNSURE));
            top = barTop + BAR_HEIGHT + GAP;
        }
        return placed;
    }

    int height() {
        return bars.isEmpty() ? 0 : placed().getLast().bottom() + GAP;
    }
}
