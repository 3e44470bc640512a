package regard.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A picture of figures and the table of the same figures, which are one thing. Each says what it is, what it shows in a sentence,
 * and on what it rests: how many of how many, what kind of sample, and how it is rounded.
 *
 * <p>Pictures are as many pixels high as they need and as wide as there is room, so their text is 16 pixels on every screen.
 */
public sealed interface Chart permits BarChart, ColumnChart, StackedBar {

    /** What fits beside the longest bar on the narrowest screen, and what a line of text may hold there. */
    double LONGEST_BAR_PERCENT = 66;

    int LINE_LENGTH = 34;
    int LINE_HEIGHT = 20;

    /** The id of the picture on its page. */
    String id();

    String title();

    String finding();

    String base();

    List<String> columns();

    List<List<String>> rows();

    /** How a bar is filled. Parts that lie side by side differ in pattern or are divided, never by colour alone. */
    enum Shade {
        /** Blue. */
        FIRST,
        /** Plum. */
        SECOND,
        /** Dotted, for what is neither. */
        THIRD,
        /** Hatched, for not sure and not given. */
        UNSURE;

        String fill(String id) {
            return switch (this) {
                case FIRST -> "#005eb8";
                case SECOND -> "#7c2855";
                case THIRD -> "url(#" + id + "-dots)";
                case UNSURE -> "url(#" + id + "-hatch)";
            };
        }
    }

    /** A line of text in a picture, since text there does not wrap by itself. */
    record Line(String words, int y) {}

    static List<Line> lines(String words, int top) {
        var lines = new ArrayList<Line>();
        var line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE_LENGTH) {
                lines.add(new Line(line.toString(), top + 15 + lines.size() * LINE_HEIGHT));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(new Line(line.toString(), top + 15 + lines.size() * LINE_HEIGHT));
        return List.copyOf(lines);
    }

    static String percent(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
