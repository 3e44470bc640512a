package regard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bars of up to three parts that make a whole, one for each group of people. The parts stand in one order and are named with their
 * numbers under each bar, so that a small part keeps its number.
 *
 * @param head the head of the first column of the table
 */
public record StackedBar(
        String id, String title, String finding, String base, String head, List<Series> series, List<Group> groups)
        implements Chart {

    private static final int BAR_HEIGHT = 22;

    /** One of the parts: its name in the key and the table, a short one under the bars, and how it is filled. */
    public record Series(String name, String shortName, Shade shade) {}

    /**
     * One bar.
     *
     * @param count how many people it stands for, in words: 1,104 people
     * @param shares what each part is of the whole, adding up to 1
     */
    public record Group(String label, String count, List<Double> shares) {

        public Group {
            shares = List.copyOf(shares);
        }
    }

    /** A bar with its place in the picture. */
    record Placed(List<Line> label, String count, int top, List<PlacedPart> parts, List<Line> values) {

        int bottom() {
            return top + BAR_HEIGHT;
        }
    }

    record PlacedPart(String left, String width, String fill, boolean isFirst) {}

    public StackedBar {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
        if (series.isEmpty() || series.size() > 3) {
            throw new IllegalArgumentException("a bar has one to three parts, not " + series.size());
        }
        for (Group group : groups) {
            if (group.shares.size() != series.size()) {
                throw new IllegalArgumentException(
                        group.label + " has " + group.shares.size() + " parts of " + series.size());
            }
        }
    }

    @Override
    public List<String> columns() {
        return Stream.concat(Stream.of(head), series.stream().map(Series::name)).toList();
    }

    @Override
    public List<List<String>> rows() {
        return groups.stream()
                .map(group -> Stream.concat(
                                Stream.of(group.label + ", " + group.count),
                                group.shares.stream().map(Formats::percent))
                        .toList())
                .toList();
    }

    String description() {
        return finding + " "
                + groups.stream()
                        .map(group -> group.label + ": " + values(group))
                        .collect(Collectors.joining(". ")) + ".";
    }

    /** harder 78%, same 13%, easier 9%. */
    String values(Group group) {
        var values = new ArrayList<String>();
        for (int i = 0; i < series.size(); i++) {
            values.add(series.get(i).shortName + " " + Formats.percent(group.shares.get(i)));
        }
        return String.join(", ", values);
    }

    List<Placed> placed() {
        var placed = new ArrayList<Placed>();
        int top = 0;
        for (Group group : groups) {
            var label = Chart.lines(group.label, top);
            int countLine = label.getLast().y() + LINE_HEIGHT;
            int barTop = countLine + 6;
            var values = Chart.lines(values(group), barTop + BAR_HEIGHT + 3);
            placed.add(new Placed(label, group.count, barTop, parts(group), values));
            top = values.getLast().y() + LINE_HEIGHT;
        }
        return placed;
    }

    int height() {
        return groups.isEmpty() ? 0 : placed().getLast().values().getLast().y() + 8;
    }

    private List<PlacedPart> parts(Group group) {
        var parts = new ArrayList<PlacedPart>();
        double left = 0;
        for (int i = 0; i < series.size(); i++) {
            double width = group.shares.get(i) * 100;
            parts.add(new PlacedPart(
                    Chart.percent(left),
                    Chart.percent(width),
                    series.get(i).shade.fill(id),
                    i == 0));
            left += width;
        }
        return parts;
    }
}
