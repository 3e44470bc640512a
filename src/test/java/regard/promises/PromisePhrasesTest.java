package regard.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regard.law.Dated;
import regard.law.RuleFile;

/** What sounds like a promise of involvement, and what does not. */
class PromisePhrasesTest {

    private static final Examples EXAMPLES = RuleFile.read("promises/promise-phrases.examples.yml", Examples.class);

    record Examples(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            LocalDate on,
            List<Example> examples)
            implements Dated {}

    record Example(String text, List<String> finds) {}

    static List<Example> examples() {
        return EXAMPLES.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void sentences_that_sound_like_promises_are_found(Example example) {
        assertThat(PromisePhrases.on(EXAMPLES.on()).find(example.text()))
                .extracting(found -> found.kind() + ": " + found.sentence())
                .containsExactlyElementsOf(example.finds());
    }
}
