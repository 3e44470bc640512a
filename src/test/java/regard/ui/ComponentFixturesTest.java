package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Our components against the design system's own examples: the same inputs must give the same HTML. The fixtures are those of the
 * nhsuk-frontend package, unchanged; scripts/fetch-nhsuk-frontend brings another version of them.
 */
class ComponentFixturesTest {

    /** All of them but code, which needs a highlighter and which no page of ours uses. */
    static final List<String> COMPONENTS = List.of(
            "action-link",
            "back-link",
            "breadcrumb",
            "button",
            "caption",
            "card",
            "character-count",
            "checkboxes",
            "contents-list",
            "date-input",
            "details",
            "do-dont-list",
            "error-message",
            "error-summary",
            "fieldset",
            "file-upload",
            "footer",
            "header",
            "heading",
            "hero",
            "hint",
            "images",
            "input",
            "inset-text",
            "label",
            "legend",
            "notification-banner",
            "pagination",
            "panel",
            "password-input",
            "radios",
            "scroll",
            "search-input",
            "select",
            "skip-link",
            "summary-list",
            "tables",
            "tabs",
            "tag",
            "task-list",
            "textarea",
            "warning-callout");

    /** Fixtures of which ours differ on purpose. There are none, and more than five would be a failure. */
    private static final List<String> PATCHED = List.of();

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "regard");

    @TestFactory
    Stream<DynamicTest> it_makes_the_same_html() {
        return fixtures()
                .filter(fixture -> !PATCHED.contains(fixture.title()))
                .map(fixture -> dynamicTest(
                        fixture.title(),
                        () -> assertThat(HtmlTree.difference(HtmlTree.of(fixture.html()), HtmlTree.of(render(fixture))))
                                .as("%s (- theirs, + ours)", fixture.title())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> hostile_words_come_out_as_words() {
        return fixtures()
                .filter(Fixture::hasWords)
                .map(fixture -> dynamicTest(fixture.title(), () -> {
                    String html = render(fixture.hostile());

                    assertThat(html).as(fixture.title()).doesNotContain("<img src=x");
                    assertThat(Jsoup.parseBodyFragment(html).select("[onerror]"))
                            .isEmpty();
                    assertThat(html).as(fixture.title()).contains("&lt;img src=x onerror=alert(1)");
                }));
    }

    @Test
    void every_component_of_the_fixturesHereis_here_but_the_one_we_leave_out() throws IOException {
        var fixturesHere = Path.of("src/test/resources/nhsuk-frontend", Fixture.version());
        try (var folders = Files.list(fixturesHere).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).filter(name -> !name.equals("code")))
                    .containsExactlyInAnyOrderElementsOf(COMPONENTS);
        }
        assertThat(PATCHED).isEmpty();
    }

    private static Stream<Fixture> fixtures() {
        return COMPONENTS.stream().flatMap(Fixture::of);
    }

    private String render(Fixture fixture) {
        var output = new StringOutput();
        var call = FixtureCall.of(fixture);
        templates.render("ui/" + call.template() + ".jte", call.params(), output);
        return output.toString();
    }
}
