package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final String HOSTILE = Fixture.HOSTILE;

    private final BarChart bars = new BarChart(
            "q4",
            "Easier or harder",
            "58% said harder.",
            "2,206 of 2,412. Open, self-selected.",
            List.of("Answer", "People", "Share"),
            List.of(
                    BarChart.Bar.of("Easier", 19, "19%", "419", "19%"),
                    BarChart.Bar.of("Harder", 38, "38%", "838", "38%"),
                    BarChart.Bar.withheld("The same", "fewer than 8", "*", "*"),
                    BarChart.Bar.unsure("Not sure", 4, "4%", "88", "4%")),
            List.of("All who answered", "2,206", "100%"));

    private final ColumnChart weeks = new ColumnChart(
            "weeks",
            "Responses by week",
            "Most came in the last week.",
            "2,412 responses",
            List.of("Week", "Responses"),
            IntStream.rangeClosed(1, 12)
                    .mapToObj(week -> new ColumnChart.Column("Week " + week, week * 10, String.valueOf(week * 10)))
                    .toList());

    private final StackedBar places = new StackedBar(
            "places",
            "By place",
            "In Harbeck 78% said harder.",
            "2,206 people",
            "Place",
            List.of(
                    new StackedBar.Series("Harder (a little or much)", "harder", Chart.Shade.SECOND),
                    new StackedBar.Series("Same or not sure", "same", Chart.Shade.THIRD),
                    new StackedBar.Series("Easier", "easier", Chart.Shade.FIRST)),
            List.of(new StackedBar.Group("Harbeck", "1,104 people", List.of(0.78, 0.13, 0.09))));

    @Test
    void bars_stand_in_the_order_of_the_question_from_a_base_of_nothing() {
        var svg = picture("barChart", bars);

        assertThat(svg.select("> text:not(.t-b)").eachText())
                .containsExactly("Easier", "Harder", "The same", "Not sure");
        assertThat(svg.select("> rect").eachAttr("width")).containsExactly("33.00%", "66.00%", "0.00%", "6.95%");
        assertThat(svg.select("> text.t-b").eachText()).containsExactly("19%", "38%", "fewer than 8", "4%");
        assertThat(svg.select("> rect").getLast().attr("fill")).isEqualTo("url(#q4-hatch)");
    }

    @Test
    void every_picture_says_what_it_is_and_what_it_shows() {
        for (var svg :
                List.of(picture("barChart", bars), picture("columnChart", weeks), picture("stackedBar", places))) {
            assertThat(svg.attr("role")).isEqualTo("img");
            assertThat(svg.attr("width")).isEqualTo("100%");
            assertThat(svg.hasAttr("viewBox")).isFalse();
            assertThat(svg.attr("aria-labelledby"))
                    .isEqualTo(svg.expectFirst("title").id() + " "
                            + svg.expectFirst("desc").id());
            assertThat(svg.select("[style]")).isEmpty();
        }
        assertThat(picture("stackedBar", places).expectFirst("desc").text())
                .isEqualTo("In Harbeck 78% said harder. Harbeck: harder 78%, same 13%, easier 9%.");
    }

    @Test
    void the_finding_stands_above_and_the_base_and_the_table_below() {
        var page = page("barChart", bars, "words", Words.english());

        assertThat(page.expectFirst("figcaption").text()).isEqualTo("58% said harder.");
        assertThat(page.expectFirst("p.rg-meta").text()).isEqualTo("2,206 of 2,412. Open, self-selected.");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "Easier 419 19%",
                        "Harder 838 38%", "The same * *", "Not sure 88 4%", "All who answered 2,206 100%");
        assertThat(page.select("thead th").eachText()).containsExactly("Answer", "People", "Share");
    }

    @Test
    void the_parts_of_a_bar_are_parted_by_a_line_and_named_with_their_numbers() {
        var svg = picture("stackedBar", places);

        assertThat(svg.select("> rect").eachAttr("x")).containsExactly("0.00%", "78.00%", "91.00%");
        assertThat(svg.select("> line").eachAttr("x1")).containsExactly("78.00%", "91.00%");
        assertThat(svg.select("> text").getLast().text()).isEqualTo("harder 78%, same 13%, easier 9%");
        assertThat(page("stackedBar", places, "words", Words.english())
                        .select(".rg-key li")
                        .eachText())
                .containsExactly("Harder (a little or much)", "Same or not sure", "Easier");
    }

    @Test
    void a_stacked_bar_has_three_parts_at_most_and_every_group_has_all_of_them() {
        var series = places.series();

        assertThatThrownBy(() -> new StackedBar("x", "x", "x", "x", "x", List.of(), List.of()))
                .hasMessage("a bar has one to three parts, not 0");
        assertThatThrownBy(() -> new StackedBar(
                        "x", "x", "x", "x", "x", series, List.of(new StackedBar.Group("A", "1", List.of(1.0)))))
                .hasMessage("A has 1 parts of 3");
    }

    @Test
    void columns_keep_their_labels_apart_and_inside_the_picture() {
        var svg = picture("columnChart", weeks);

        assertThat(svg.select("> text:not(.t-b)").eachText()).containsExactly("Week 1", "Week 4", "Week 7", "Week 10");
        assertThat(svg.select("> text.t-b").eachText()).containsExactly("120");
        assertThat(svg.select("> rect")).hasSize(12);
    }

    @Test
    void long_labels_are_broken_into_lines_for_narrow_screens() {
        assertThat(Chart.lines("A doctor in a van two evenings a week in the Moor villages", 0))
                .containsExactly(
                        new Chart.Line("A doctor in a van two evenings a", 15),
                        new Chart.Line("week in the Moor villages", 35));
    }

    @Test
    void a_chart_of_nothing_is_drawn_all_the_same() {
        var nothing = new BarChart("n", "Nothing", "No answers yet.", "0 of 0", List.of("Answer", "People"), List.of());

        assertThat(picture("barChart", nothing).select("> rect")).isEmpty();
    }

    @Test
    void hostile_words_come_out_as_words() {
        var hostile = new BarChart(
                "h",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of(HOSTILE),
                List.of(BarChart.Bar.of(HOSTILE, 1, HOSTILE, HOSTILE)));

        assertThat(page("barChart", hostile, "words", Words.english()).select("[onerror]"))
                .isEmpty();
    }

    private static Element picture(String template, Chart chart) {
        return page(template, chart, "words", Words.english()).expectFirst("figure > svg");
    }

    private static Document page(String template, Chart chart, String key, Object value) {
        return Jsoup.parse(Templates.draw(template, Map.of("chart", chart, key, value)));
    }
}
