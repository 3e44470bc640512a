package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckTest {

    private static final String GOOD =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Today</title></head><body>%s</body></html>";

    @Test
    void a_page_that_is_right_has_no_problems_also_after_one_that_is_wrong() {
        assertThat(HtmlCheck.problems(GOOD.formatted("<h1>Today</h1>"))).isEmpty();
        assertThat(HtmlCheck.problems(GOOD.formatted("<h1>Today</h1><img src=\"a.png\">")))
                .singleElement()
                .asString()
                .contains("alt");
        assertThat(HtmlCheck.problems(GOOD.formatted("<h1 id=\"a\">Today</h1><p id=\"a\"></p>")))
                .isNotEmpty();
        assertThat(HtmlCheck.problems(GOOD.formatted("<h1>Today</h1>"))).isEmpty();
    }

    @Test
    void the_roles_of_the_responsive_table_are_passed_over_and_nothing_else_of_it() {
        assertThat(
                        HtmlCheck.problems(
                                GOOD.formatted(
                                        "<table role=\"table\"><tr role=\"row\"><th role=\"rowheader\" scope=\"row\">a</th></tr></table>")))
                .isEmpty();
        assertThat(HtmlCheck.problems(GOOD.formatted("<table><tr><td colspan=\"none\"></td></tr></table>")))
                .isNotEmpty();
    }
}
