package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AssessTest {

    private static final String ANSWERS = "src/test/resources/duties/walk-in-centre.json";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_blocked_assessment_exits_1_with_one_document() {
        Ran ran = Ran.regard("assess", ANSWERS, "--json");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(JsonMapper.shared().readTree(ran.out()).path("outcome").asString())
                .isEqualTo("ENGAGED_CONSULT");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void a_person_reads_sentences() {
        Ran ran = Ran.regard("assess", ANSWERS);

        assertThat(ran.out())
                .startsWith("Outcome: engaged consult. Level: consult.")
                .contains("2 things to put right:", "A promise of involvement stands");
    }

    @Test
    void an_assessment_with_nothing_to_put_right_exits_0() throws IOException {
        Path file = write("{\"body\":{\"type\":\"ICB\"},\"dates\":{\"assessment\":\"2026-03-02\"},"
                + "\"scope\":{\"commissionedHealthServices\":false,\"individualCareOnly\":false}}");

        assertThat(Ran.regard("assess", file.toString(), "--on", "2026-03-02").code())
                .isZero();
    }

    @Test
    void refused_answers_exit_2_with_a_problem_document() throws IOException {
        Ran ran = Ran.regard("assess", write("{\"colour\":1}").toString(), "--json");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(JsonMapper.shared()
                        .readTree(ran.out())
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("unknown");
    }

    @Test
    void a_file_that_is_not_there_a_wrong_day_and_no_file_exit_2() {
        assertThat(Ran.regard("assess", folder.resolve("none.json").toString()).code())
                .isEqualTo(2);
        assertThat(Ran.regard("assess", ANSWERS, "--on", "yesterday").code()).isEqualTo(2);
        assertThat(Ran.regard("assess").code()).isEqualTo(2);
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("answers.json"), json);
    }
}
