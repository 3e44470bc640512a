package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    @Test
    void values_are_escaped_and_true_is_the_name_alone() {
        var attributes = Attributes.of("data-x", "\"'<&>")
                .with("hidden", true)
                .with("lang", null)
                .with("dir", false);

        assertThat(hint(attributes)).contains("<div class=\"nhsuk-hint\" data-x=\"&#34;&#39;&lt;&amp;>\" hidden=\"\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "ONCLICK", "style", "Style", "a b", "a>", "a\"", "a=", "", "1a"})
    void handlers_styles_and_what_is_no_name_are_refused(String name) {
        assertThatThrownBy(() -> Attributes.of(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)"
            })
    void a_link_never_runs_a_script(String address) {
        assertThat(Templates.draw("button", Map.of("text", "x", "href", address)))
                .contains("href=\"\"");
        assertThat(Templates.draw("card", Map.of("heading", "x", "href", address)))
                .doesNotContain("alert");
    }

    private static String hint(Attributes attributes) {
        return Templates.draw("hint", Map.of("text", "x", "attributes", attributes));
    }
}
