package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no template may hold: unsafe output, scripts and styles in the page, words that stand where a translator cannot reach them. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** The frame may hold the one inline script that the content security policy allows by its hash. */
    private static final Path FRAME = TEMPLATES.resolve("ui/page.jte");

    private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>");
    private static final Pattern SCRIPT = Pattern.compile("<script.*?</script>", Pattern.DOTALL);
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile("<style|\\sstyle\\s*=", Pattern.CASE_INSENSITIVE);
    /** NHS is a mark, and the same in every language. */
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:alt|title|aria-label|placeholder|label|summary)=\"(?!NHS\")[^\"]*\\p{L}[^\"]*\"");

    private static final Pattern WORDS_IN_TEXT = Pattern.compile("\\p{L}+");

    /** Class names, keys and addresses are in small letters, codes in capitals; what begins with one capital is words. */
    private static final Pattern WORDS_IN_CODE = Pattern.compile("\\s*\\p{Lu}.*\\p{Ll}.*", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> it_is_safe() throws IOException {
        return templates()
                .map(file -> dynamicTest(file.toString(), () -> {
                    String source = Files.readString(file);

                    assertThat(source).as(file.toString()).doesNotContain("$unsafe", "@raw");
                    var template = JteSource.of(source);
                    assertThat(INLINE_SCRIPT.matcher(template.html()).results().count())
                            .as("inline scripts in %s", file)
                            .isLessThanOrEqualTo(file.equals(FRAME) ? 1 : 0);
                    assertThat(template.html())
                            .as(file.toString())
                            .doesNotContainPattern(HANDLER)
                            .doesNotContainPattern(STYLE);
                }));
    }

    @TestFactory
    Stream<DynamicTest> its_words_are_in_the_message_files() throws IOException {
        return templates()
                .filter(file -> !isPortOfTheDesignSystem(file))
                .map(file -> dynamicTest(file.toString(), () -> {
                    var template = JteSource.of(Files.readString(file));
                    String html =
                            SCRIPT.matcher(template.html()).replaceAll(" ").replace("<!DOCTYPE html>", " ");

                    assertThat(html).as(file.toString()).doesNotContainPattern(SPOKEN);
                    assertThat(html.replaceAll("<[^>]*>", " ").replaceAll("&[a-z]+;", " "))
                            .as("words in %s", file)
                            .doesNotContainPattern(WORDS_IN_TEXT);
                    assertThat(template.literals())
                            .as("words in the code of %s", file)
                            .noneMatch(literal -> WORDS_IN_CODE.matcher(literal).matches());
                }));
    }

    @Test
    void only_the_hero_writes_a_style_and_no_page_asks_it_to() throws IOException {
        for (var file : templates().toList()) {
            String source = Files.readString(file);
            if (!file.equals(TEMPLATES.resolve("ui/hero.jte"))) {
                assertThat(source).as(file.toString()).doesNotContain("\"style\"", "imageSrc");
            }
        }
    }

    @Test
    void words_are_found_wherever_they_stand() {
        var template = JteSource.of("""
                @import regard.ui.Part
                @param String title = "Title"
                <%-- A comment says nothing --%>
                <h1 class="x">${title}</h1>
                @if(title.equals("x"))
                    @template.ui.button(text = "Press \\"me\\"", content = @`<b>Inside ${words.say("a.b")}</b>`)
                @endif
                !{char c = '"';}
                <p>Outside</p>
                """);

        assertThat(template.literals()).containsExactly("Title", "x", "Press \"me\"", "a.b");
        assertThat(template.html().replaceAll("<[^>]*>", " ").strip().split("\\s+"))
                .containsExactly("Inside", "Outside");
    }

    private static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(".jte"))
                            .sorted()
                            .toList())
                    .stream();
        }
    }

    /** Those say the words of the design system's fixtures, as defaults that a page may change. */
    private static boolean isPortOfTheDesignSystem(Path file) {
        return file.startsWith(TEMPLATES.resolve("ui"))
                && ComponentFixturesTest.COMPONENTS.stream()
                        .anyMatch(component -> file.endsWith(FixtureCall.camel(component) + ".jte"));
    }
}
