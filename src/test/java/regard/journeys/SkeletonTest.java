package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Buses</title><meta name="viewport" content="width=device-width"></head><body>
            <h1 class="nhsuk-heading-l">Buses</h1>
            <form method="post" action="/activities/PI-2026-0001"><label for="q1">Why?</label>
            <input id="q1" name="q1" value="7" aria-describedby="q1-hint"><p id="q1-hint">Say it</p>
            <a href="#q1">To the question</a></form>
            <table><tr><td>7</td></tr></table></body></html>
            """;

    @Test
    void the_same_page_of_something_else_has_the_same_skeleton() {
        String other = PAGE.replace("Buses", "Parking")
                .replace("q1", "q2")
                .replace("7", "12")
                .replace("PI-2026-0001", "PI-2026-0002")
                .replace("Say it", "Say more about it");

        assertThat(Skeleton.of(other)).isEqualTo(Skeleton.of(PAGE));
    }

    /** Each is a first thing, and what becomes of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td>7</td> -> <td>7</td><td>8</td>",
                "<td>7</td> -> <td></td>",
                "<td>7</td> -> <th>7</th>",
                "for=\"q1\" -> for=\"q2\"",
                "id=\"q1-hint\" -> id=\"q1\"",
                "href=\"#q1\" -> href=\"#q9\"",
                "value=\"7\" -> value=\"\"",
                "value=\"7\" -> value=\"7\" disabled",
                "nhsuk-heading-l -> nhsuk-heading-m",
                "<title>Buses</title> -> <title></title>",
                "width=device-width -> user-scalable=no",
                "lang=\"en\" -> lang=\"cy\"",
                "Why?</label> -> </label>"
            })
    void whatever_axe_could_judge_otherwise_has_another(String change) {
        String[] sides = change.split(" -> ", -1);
        assertThat(PAGE).contains(sides[0]);

        assertThat(Skeleton.of(PAGE.replace(sides[0], sides[1]))).isNotEqualTo(Skeleton.of(PAGE));
    }
}
