package regard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Columns side by side from a base of nothing, for what comes in one week after another.
 *
 * @param columns the heads of the table: of the weeks, and of the figures
 */
public record ColumnChart(
        String id, String title, String finding, String base, List<String> columns, List<Column> values)
        implements Chart {

    static final int HEIGHT = 220;
    static final int BASE_LINE = 190;
    private static final int TALLEST = 160;
    private static final int MOST_LABELS = 5;
    private static final int MOST_FIGURES = 8;

    /** A label further right would run off a narrow screen. */
    private static final double LAST_LABEL_PERCENT = 82;

    /** One column: when, how many, and how the number is written. */
    public record Column(String label, double value, String figure) {}

    /** A column with its place in the picture; the label or figure is blank where there is no room for it. */
    record Placed(String left, String width, String middle, int top, int height, String label, String figure) {

        int figureLine() {
            return top - 6;
        }
    }

    public ColumnChart {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    @Override
    public List<List<String>> rows() {
        return values.stream()
                .map(column -> List.of(column.label, column.figure))
                .toList();
    }

    String description() {
        return finding + " "
                + values.stream()
                        .map(column -> column.label + " " + column.figure)
                        .collect(Collectors.joining(", ")) + ".";
    }

    List<Placed> placed() {
        double tallest = values.stream().mapToDouble(Column::value).max().orElse(0);
        double step = 100.0 / Math.max(1, values.size());
        int everyNth = (values.size() + MOST_LABELS - 1) / MOST_LABELS;
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < values.size(); i++) {
            var column = values.get(i);
            int height = tallest == 0 ? 0 : (int) Math.round(column.value / tallest * TALLEST);
            boolean hasFigure = values.size() <= MOST_FIGURES || (column.value == tallest && tallest > 0);
            boolean hasLabel = i % everyNth == 0 && i * step <= LAST_LABEL_PERCENT;
            placed.add(new Placed(
                    Chart.percent(i * step),
                    Chart.percent(step * 0.8),
                    Chart.percent(i * step + step * 0.4),
                    BASE_LINE - height,
                    height,
                    hasLabel ? column.label : "",
                    hasFigure ? column.figure : ""));
        }
        return placed;
    }
}
