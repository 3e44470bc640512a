package regard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares one below another, each a dot with the interval it may lie in, against a diamond for the share it is held against.
 */
public record IntervalChart(String id, String title, String finding, List<Section> sections) {

    private static final int ROW = 56;
    private static final int HEADING = 46;
    private static final int TENTH = 10;

    /** Rows about one thing. */
    public record Section(String heading, List<Row> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One share.
     *
     * @param strong whether it asks for attention
     * @param against the share it is held against
     */
    public record Row(String label, boolean strong, double share, double low, double high, double against) {}

    /** A heading or a row with its place in the picture. */
    record Placed(
            boolean heading,
            String words,
            boolean strong,
            int labelLine,
            int line,
            String dot,
            String low,
            String high,
            String diamond) {}

    /** A mark of the scale. */
    record Tick(String x, String anchor, String words) {}

    public IntervalChart {
        sections = List.copyOf(sections);
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        int top = 0;
        for (Section section : sections) {
            placed.add(new Placed(true, section.heading, true, top + 16, 0, "", "", "", ""));
            top += HEADING - TENTH * 2;
            for (Row row : section.rows) {
                placed.add(new Placed(
                        false,
                        row.label,
                        row.strong,
                        top + 16,
                        top + 34,
                        x(row.share),
                        x(row.low),
                        x(row.high),
                        x(row.against)));
                top += ROW;
            }
            top += TENTH;
        }
        return placed;
    }

    int height() {
        return sections.stream()
                        .mapToInt(section -> HEADING - TENTH + section.rows.size() * ROW)
                        .sum()
                + 28;
    }

    int scaleLine() {
        return height() - 8;
    }

    List<Tick> ticks() {
        int last = tenths();
        int step = last > 4 ? 2 : 1;
        return IntStream.rangeClosed(0, last)
                .filter(tenth -> tenth % step == 0)
                .mapToObj(tenth -> new Tick(
                        Chart.percent(100.0 * tenth / last),
                        tenth == 0 ? "start" : tenth == last ? "end" : "middle",
                        tenth * TENTH + "%"))
                .toList();
    }

    private String x(double share) {
        return Chart.percent(Math.min(100, share * 100 * TENTH / tenths()));
    }

    private int tenths() {
        double most = sections.stream()
                .flatMap(section -> section.rows.stream())
                .mapToDouble(row -> Math.max(row.high, row.against))
                .max()
                .orElse(0);
        return Math.max(1, (int) Math.ceil(most * TENTH - 1e-9));
    }
}
