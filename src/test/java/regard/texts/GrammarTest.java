package regard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrammarTest {

    private static Map<String, Double> asNames(String text, String... phrases) {
        Collection<String> wanted = List.of(phrases);
        return new Usage(List.of(text), List.of(List.of(0))).asNames(0, wanted, new Grammar());
    }

    @Test
    void phrases_with_a_noun_read_as_names_and_bare_judgements_do_not() {
        var found = asNames(
                "The waiting times are very bad and I could not verify my identity. It was better before, with friendly staff",
                "waiting times",
                "verify my identity",
                "friendly staff",
                "very bad",
                "better");

        assertThat(found.get("waiting times")).isGreaterThanOrEqualTo(Grammar.READS_WELL);
        assertThat(found.get("verify my identity")).isGreaterThanOrEqualTo(Grammar.READS_WELL);
        assertThat(found.get("friendly staff")).isGreaterThanOrEqualTo(Grammar.READS_WELL);
        assertThat(found.get("very bad")).isLessThan(Grammar.WILL_DO);
        assertThat(found.get("better")).isLessThan(Grammar.WILL_DO);
    }

    @Test
    void what_leans_on_a_word_that_is_left_out_does_not_read_as_a_name() {
        var found = asNames(
                "I could not fault the nurses. You need more phone operators, and they were kind and caring",
                "not fault",
                "more phone",
                "more phone operators",
                "kind and caring");

        assertThat(found.get("not fault")).isLessThan(Grammar.WILL_DO);
        assertThat(found.get("more phone")).isLessThan(Grammar.READS_WELL);
        assertThat(found.get("more phone operators")).isGreaterThanOrEqualTo(Grammar.READS_WELL);
        assertThat(found.get("kind and caring")).isGreaterThanOrEqualTo(Grammar.WILL_DO);
    }

    @Test
    void a_thing_may_stand_beside_a_name_and_a_doing_may_not() {
        var found = asNames(
                "The machine kept my card. They keep committing the same errors", "machine", "card", "committing");

        assertThat(found.get("machine")).isGreaterThanOrEqualTo(Grammar.ALWAYS_A_NOUN);
        assertThat(found.get("card")).isGreaterThanOrEqualTo(Grammar.ALWAYS_A_NOUN);
        assertThat(found.get("committing")).isLessThan(Grammar.ALWAYS_A_NOUN);
    }
}
