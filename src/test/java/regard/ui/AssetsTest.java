package regard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final Pattern ADDRESS = Pattern.compile("url\\(\"?(/assets/[^)\"]+)\"?\\)");

    @ParameterizedTest
    @ValueSource(strings = {"nhsuk-frontend.min.css", "regard.css", "regard-staff.css"})
    void a_sheet_asks_nobody_else_and_finds_what_it_names(String sheet) throws IOException {
        String css = text(sheet);

        assertThat(css).doesNotContain("Frutiger", "@import", "sourceMappingURL");
        assertThat(css.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
        assertThat(ADDRESS.matcher(css).results().map(found -> found.group(1)))
                .allSatisfy(address -> assertThat(AssetsTest.class.getResource(address))
                        .as(address)
                        .isNotNull());
    }

    @Test
    void what_a_public_page_loads_keeps_its_weight() throws IOException {
        Brotli4jLoader.ensureAvailability();

        assertThat(compressed("nhsuk-frontend.min.css") + compressed("regard.css"))
                .isLessThan(32 * 1024);
        assertThat(compressed("nhsuk-frontend.min.js") + compressed("regard.js"))
                .isLessThan(16 * 1024);
    }

    @Test
    void the_script_is_the_one_of_the_fixtures() throws IOException {
        assertThat(text("nhsuk-frontend.min.js")).contains("version=\"" + Fixture.version() + "\"");
        assertThat(text("LICENCE.txt")).contains("nhsuk-frontend " + Fixture.version());
    }

    private static int compressed(String asset) throws IOException {
        return Encoder.compress(text(asset).getBytes(StandardCharsets.UTF_8)).length;
    }

    private static String text(String asset) throws IOException {
        try (var in = AssetsTest.class.getResourceAsStream("/assets/" + asset)) {
            assertThat(in).as(asset).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
