package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    /** Each says where and why. Malformed, unknown, out of range, and what cannot all be true. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{`title`: `x`,|this is not JSON",
                "~~|the document is empty",
                "[1]|the document must be an object",
                "{`title`:NaN}|this is not JSON: Non-standard token 'NaN', line 1",
                "{`title`:`a`,`title`:`b`}|/title: this name stands here twice",
                "{`dates`:{`planned`:null}}|/dates/planned: no field has this name",
                "{`dates`:{`assessment`:`2026-02-30`}}|/dates/assessment: assessment is not a day of the calendar",
                "{`dates`:{`assessment`:`02/03/2026`}}|/dates/assessment: assessment must be a date, written YYYY-MM-DD",
                "{`body`:{`type`:`icb`}}|/body/type: type must be one of CCG, ICB, NHS_ENGLAND",
                "{`body`:{`type`:`CCG`},`dates`:{`assessment`:`2022-07-01`},`scope`:{`commissionedHealthServices`:false,`individualCareOnly`:false}}|/body/type: no such body has existed since 2022-07-01",
                "{`limbs`:`DECISION`}|/limbs: limbs must be a list",
                "{`scores`:{`P1`:`3`}}|/scores/P1: P1 must be a whole number",
                "{`timing`:{`openFrom`:`2026-05-01`,`openTo`:`2026-04-30`}}|/timing/openTo: openTo must not be before openFrom",
                "{`timing`:{`preElectionPeriods`:[{`from`:`2026-05-07`,`to`:`2026-03-23`}]}}|/timing/preElectionPeriods/0/to: to must not be before from",
                "{`body`:{`type`:`ICB`},`dates`:{`assessment`:`2026-03-02`},`scope`:{`commissionedHealthServices`:false,`individualCareOnly`:false},`options`:[{`id`:`O1`},{`id`:`O1`}]}|/options/1/id: another entry of this list is called O1"
            })
    void a_file_that_cannot_be_right_is_refused_with_where_and_why(String json, String why) throws IOException {
        Ran ran = Ran.regard("assess", write(json.replace('`', '"')).toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(why);
    }

    @Test
    void a_dossier_that_cannot_be_right_is_refused_with_where_and_why() throws IOException {
        Path file = write(
                "{\"activity\":\"ACT-1\",\"consultation\":{\"opensOn\":\"2026-05-01\",\"closesOn\":\"2026-04-01\"},"
                        + "\"callIn\":[{\"directedOn\":\"2026-03-02\",\"liftedOn\":\"2026-03-01\"}],"
                        + "\"comments\":[{\"from\":\"COUNCIL\",\"receivedOn\":\"2026-03-02\",\"repliedOn\":\"2026-03-01\"}],"
                        + "\"calendar\":{\"holidays\":[{\"name\":\"EASTER\",\"from\":\"2026-04-06\",\"to\":\"2026-04-03\"}]}}");

        Ran ran = Ran.regard("rules", "check", file.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains(
                        "/consultation/closesOn: closesOn must not be before opensOn",
                        "/callIn/0/liftedOn: liftedOn must not be before directedOn",
                        "/comments/0/repliedOn: repliedOn must not be before receivedOn",
                        "/calendar/holidays/0/to: to must not be before from");
    }

    /** What is no document at all, for each command that takes one: which file, what is wrong with it, and never our mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"assess", "rules check", "disclose"})
    void what_is_no_such_file_is_refused_with_why(String command) throws IOException {
        refused(command, folder.toString(), folder + " is a folder, and a file is needed");
        refused(command, written(new byte[0]), "is empty");
        refused(command, written("\n \n".getBytes(StandardCharsets.UTF_8)), "is empty");
        refused(command, written(new byte[50_000_000]), "is larger than 10 MB");
        refused(command, folder.resolve("none").toString(), "there is no file " + folder.resolve("none"));
        refused(command, written(new byte[] {0, 1, 2, 3, 4, 5}), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "rules check"})
    void json_is_in_utf_8_with_or_without_a_byte_order_mark(String command) throws IOException {
        String json = "{\"colour\":1}";
        refused(command, written(json.getBytes(StandardCharsets.UTF_16)), "this is not text in UTF-8");
        refused(command, written(json.getBytes(StandardCharsets.UTF_16LE)), "this is not text in UTF-8");
        refused(
                command,
                written("{\"t\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                "this is not text in UTF-8");
        refused(
                command,
                written(("\ufeff" + json).getBytes(StandardCharsets.UTF_8)),
                "/colour: no field has this name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "rules check"})
    void numbers_as_large_as_a_file_can_hold_are_refused_in_no_time(String command) throws IOException {
        String before = command.equals("assess") ? "" : "\"assessment\":{";
        String after = command.equals("assess") ? "" : "}";
        for (String number :
                new String[] {"1e999999999", "-1e999999999", "99999999999999999999", "1.5", "9".repeat(2_000)}) {
            refused(
                    command,
                    written(("{" + before + "\"scores\":{\"P1\":" + number + "}" + after + "}")
                            .getBytes(StandardCharsets.UTF_8)),
                    number.length() > 1_000 ? "a number in it is too long" : "/scores/P1: P1 must be a whole number");
        }
    }

    @Test
    void a_dossier_in_which_two_things_of_a_list_have_one_name_is_refused() throws IOException {
        refused(
                "rules check",
                written("{\"events\":[{\"id\":\"EV1\"},{\"id\":\"EV1\"}],\"feedback\":[{\"id\":\"EV1\"}]}"
                        .getBytes(StandardCharsets.UTF_8)),
                "/events/1/id: another entry of this list is called EV1");
    }

    @Test
    void a_wrong_use_is_one_document_too_if_a_document_was_asked_for() {
        for (String[] wrong : new String[][] {
            {"assess", ANSWERS, "--on", "2026-13-01", "--json"},
            {"rules", "check", "--json"},
            {"rules", "check", ANSWERS, "--json", "--colour", "red"},
            {"disclose", "--method", "M4", ANSWERS, "--json"}
        }) {
            Ran ran = Ran.regard(wrong);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(JsonMapper.shared()
                            .readTree(ran.out())
                            .path("errors")
                            .path(0)
                            .path("code")
                            .asString())
                    .isEqualTo("usage");
        }
    }

    @Test
    void a_gate_that_does_not_exist_is_refused_with_those_that_do() {
        Ran ran = Ran.regard("rules", "check", "--gate", "G9", ANSWERS);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("the gate must be one of G1, G2");
    }

    private static void refused(String command, String file, String why) {
        var arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add(file);
        Ran ran = Ran.regard(arguments.toArray(String[]::new));

        assertThat(ran.code()).as(command + ": " + ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(why).doesNotContain("our mistake", "\tat ");
        arguments.add("--json");
        assertThat(JsonMapper.shared()
                        .readTree(Ran.regard(arguments.toArray(String[]::new)).out())
                        .path("type")
                        .asString())
                .startsWith("/problems/");
    }

    private String written(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes).toString();
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
