package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class QuestionnaireCommandTest {

    private static final String ONE_QUESTION = """
            {"schema":"regard-questionnaire/1","id":"QN-1","version":1,"languages":["en"],"defaultLanguage":"en",
             "sections":[{"id":"S1","title":{"en":"Your view"},"items":[
              {"id":"Q1","type":"LONG_TEXT","text":{"en":"What matters to you?"}}]}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_questionnaire_that_can_be_used_exits_0() throws IOException {
        Ran ran = Ran.regard("questionnaire", "validate", file(ONE_QUESTION), "--json");

        assertThat(ran.code()).isZero();
        assertThat(JsonMapper.shared().readTree(ran.out()).path("questions").asInt())
                .isEqualTo(1);
    }

    @Test
    void one_that_cannot_is_refused_with_everything_that_is_wrong() throws IOException {
        String twice = ONE_QUESTION.replace("\"id\":\"Q1\"", "\"id\":\"S1\"").replace("\"en\":\"What", "\"cy\":\"What");

        Ran ran = Ran.regard("questionnaire", "validate", file(twice), "--json");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(JsonMapper.shared().readTree(ran.out()).path("errors").findValuesAsString("pointer"))
                .contains("/sections/0/items/0/id", "/sections/0/items/0/text/en", "/sections/0/items/0/text/cy");
    }

    @Test
    void what_is_no_json_or_not_there_is_refused() throws IOException {
        assertThat(Ran.regard("questionnaire", "validate", file("{")).code()).isEqualTo(2);
        assertThat(Ran.regard("questionnaire", "validate", "nowhere.json").code())
                .isEqualTo(2);
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("questionnaire.json"), json).toString();
    }
}
