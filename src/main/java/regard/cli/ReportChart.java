package regard.cli;

import java.util.List;
import regard.texts.Theme;

/** A bar for each theme, drawn in the page: beside its name where there is room, else below it. The table has the same numbers. */
final class ReportChart {

    private static final String FONT = "font-family=\"Arial, sans-serif\" font-size=\"14\" fill=\"#212b32\"";

    private ReportChart() {}

    static String bars(List<Theme> themes) {
        return chart(themes, 900, 26, 350, 470, 20, "wide") + chart(themes, 320, 48, 0, 250, 16, "narrow");
    }

    private static String chart(
            List<Theme> themes, int width, int step, int left, int longest, int thickness, String kind) {
        int most = Math.max(1, themes.stream().mapToInt(Theme::size).max().orElse(1));
        boolean beside = left > 0;
        var svg = new StringBuilder(
                "<svg class=\"" + kind + "\" viewBox=\"0 0 " + width + " " + (themes.size() * step + 8)
                        + "\" role=\"img\" aria-label=\"Bar chart of the themes by number of comments; the table below has the same numbers\">\n");
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            int y = 4 + i * step;
            int bar = beside ? y : y + 20;
            int length = Math.max(2, (int) Math.round((double) longest * theme.size() / most));
            words(svg, beside ? left - 10 : 0, y + 15, beside, ThemesReport.shortened(theme.label(), 44));
            svg.append("<rect x=\"" + left + "\" y=\"" + bar + "\" width=\"" + length + "\" height=\"" + thickness
                    + "\" fill=\"#005eb8\"/>");
            words(svg, left + length + 6, bar + 14, false, ThemesReport.number(theme.size()));
            svg.append('\n');
        }
        return svg.append("</svg>\n").toString();
    }

    private static void words(StringBuilder svg, int x, int y, boolean toTheLeft, String words) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\"" + (toTheLeft ? " text-anchor=\"end\" " : " ") + FONT + ">")
                .append(ThemesReport.text(words))
                .append("</text>");
    }
}
