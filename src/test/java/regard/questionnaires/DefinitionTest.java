package regard.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.kernel.OrganisationId;
import regard.kernel.Refused;

class DefinitionTest {

    /** The example of the contract, in two languages, with routing, a pipe, an easy-read map and a history. */
    private static final String EXAMPLE = """
            {"schema":"regard-questionnaire/1","id":"QN-14","version":3,"languages":["en","cy"],"defaultLanguage":"en","anyOrder":false,
             "sections":[{"id":"S1","title":{"en":"Your view","cy":"Eich barn"},"items":[
              {"id":"Q1","type":"SELECT_ONE","text":{"en":"Which site?","cy":"Pa safle?"},"required":"NO",
               "options":[{"code":"A","text":{"en":"Northvale","cy":"Northvale"}},{"code":"OTH","text":{"en":"Other","cy":"Arall"},"other":true}]},
              {"id":"Q2","type":"WHY","of":"Q1","text":{"en":"Why {{Q1|this site}}?","cy":"Pam {{Q1|y safle hwn}}?"},"maxLength":10000,
               "showIf":{"all":[{"q":"Q1","answered":true},{"not":{"q":"Q1","is":"OTH"}}]}}]}],
             "easyRead":{"E1":{"maps":"Q1","options":{"YES":"A"}}},
             "changes":[{"from":2,"to":3,"map":{"Q1":"Q1","Q9":null}}]}
            """;

    @Test
    void the_example_of_the_contract_is_taken_whole() {
        Definition read = read(EXAMPLE);

        assertThat(read.code()).isEqualTo("QN-14");
        assertThat(read.version()).isEqualTo(3);
        assertThat(questionnaire(read).questions()).extracting(Item::id).containsExactly("Q1", "Q2");
        assertThat(read.isEditable())
                .as("two languages cannot be edited without losing one")
                .isFalse();
    }

    @Test
    void a_question_is_shown_when_earlier_answers_call_for_it_and_names_what_was_chosen() {
        Questionnaire asked = questionnaire(read(EXAMPLE));
        var northvale = Map.<String, Answer>of("Q1", new Answer.Choice("A", ""));
        var other = Map.<String, Answer>of("Q1", new Answer.Choice("OTH", "The library"));

        assertThat(asked.shown(Map.of())).extracting(Item::id).containsExactly("Q1");
        assertThat(asked.shown(northvale)).extracting(Item::id).containsExactly("Q1", "Q2");
        assertThat(asked.shown(other)).extracting(Item::id).containsExactly("Q1");
        Item why = asked.question("Q2").orElseThrow();
        assertThat(asked.text(why, northvale)).isEqualTo("Why Northvale?");
        assertThat(asked.text(why, Map.of())).isEqualTo("Why this site?");
        assertThat(asked.label("Q1", other)).contains("Other: The library");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "id":"Q2"            ; "id":"Q1"              ; /sections/0/items/1/id          ; duplicate
            "of":"Q1"            ; "of":"Q7"              ; /sections/0/items/1/of          ; reference
            "of":"Q1",           ;                        ; /sections/0/items/1/of          ; missing
            {"q":"Q1","is":"OTH"}; {"q":"Q2","is":"OTH"}  ; /sections/0/items/1/showIf/all/1/not/q ; reference
            {"q":"Q1","is":"OTH"}; {"q":"Q1","is":"NONE"} ; /sections/0/items/1/showIf/all/1/not/is ; unknown
            {{Q1|this site}}     ; {{Q3|this site}}       ; /sections/0/items/1/text        ; reference
            ,"cy":"Pa safle?"    ;                        ; /sections/0/items/0/text/cy     ; missing
            "code":"OTH"         ; "code":"A"             ; /sections/0/items/0/options/1/code ; duplicate
            "type":"WHY"         ; "type":"HOLOGRAM"      ; /sections/0/items/1/type        ; range
            "required":"NO"      ; "required":"YES"       ; /sections/0/items/0/required    ; range
            "anyOrder":false     ; "colour":"red"         ; /colour                         ; unknown
            regard-questionnaire/1 ; regard-questionnaire/9 ; /schema                       ; range
            """)
    void what_does_not_hold_together_is_named_with_where_it_stands(
            String instead, String of, String pointer, String code) {
        var checked =
                Definition.check(EXAMPLE.replace(instead, of == null ? "" : of).getBytes(StandardCharsets.UTF_8));

        assertThat(checked.faults()).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
        });
    }

    @Test
    void names_that_begin_with_x_are_kept_and_a_name_twice_is_refused() {
        assertThat(Definition.check(EXAMPLE.replace("\"anyOrder\"", "\"x-note\":1,\"anyOrder\"")
                                .getBytes(StandardCharsets.UTF_8))
                        .faults())
                .isEmpty();
        assertThatThrownBy(() -> read(EXAMPLE.replace("\"anyOrder\"", "\"version\":3,\"anyOrder\"")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read("{"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.isMalformed()).isTrue());
    }

    @Test
    void answers_are_read_against_the_questionnaire_and_written_as_they_came() {
        Questionnaire asked = questionnaire(read(EXAMPLE));
        String json = "{\"Q1\":{\"code\":\"OTH\",\"other\":\"The library\"},\"Q2\":{\"text\":\"=1+1\\n“quote”\"}}";

        Map<String, Answer> answers = Answers.stored(json, asked);

        assertThat(answers)
                .containsEntry("Q1", new Answer.Choice("OTH", "The library"))
                .containsEntry("Q2", new Answer.Words("=1+1\n“quote”"));
        assertThat(Definition.parse(Answers.write(answers))).isEqualTo(Definition.parse(json));
        assertThat(Answers.stored("{\"Q1\":{\"code\":\"\"},\"Q2\":{\"text\":\"  \"}}", asked))
                .as("blank is not answered")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Q9":{"text":"x"}}                  | /answers/Q9       | unknown
            {"Q1":{"code":"Z"}}                  | /answers/Q1/code  | unknown
            {"Q1":{"code":"A","other":"x"}}      | /answers/Q1/other | unknown
            {"Q1":{"codes":["A"]}}               | /answers/Q1/codes | unknown
            {"Q1":"A"}                           | /answers/Q1       | type
            {"Q2":{"text":5}}                    | /answers/Q2/text  | type
            """)
    void an_answer_that_does_not_fit_is_refused_with_where_it_stands(String json, String pointer, String code) {
        assertThatThrownBy(() -> Answers.stored(json, questionnaire(read(EXAMPLE))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults()).anySatisfy(fault -> {
                            assertThat(fault.pointer()).isEqualTo(pointer);
                            assertThat(fault.code()).isEqualTo(code);
                        }));
    }

    @Test
    void an_answer_that_is_too_long_is_refused_and_never_cut() {
        String json = "{\"Q2\":{\"text\":\"" + "a".repeat(Item.LONGEST_ANSWER + 1) + "\"}}";

        assertThatThrownBy(() -> Answers.stored(json, questionnaire(read(EXAMPLE))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("10000");
    }

    @Test
    void agreement_has_the_same_codes_everywhere() {
        var agree = new Item(
                "Q1",
                ItemType.AGREE,
                "We should stay open on Sundays.",
                "",
                List.of(),
                java.util.Optional.empty(),
                0,
                false,
                java.util.Optional.empty());
        var sections = List.of(new Section("S1", "Sundays", List.of(agree)));

        Definition written = Definition.of(DefinitionWriter.write("QN-1", 1, "Sundays", sections));

        assertThat(written.sections().getFirst().items().getFirst().options())
                .extracting(Option::code)
                .containsExactly("STRONGLY_AGREE", "AGREE", "NEITHER", "DISAGREE", "STRONGLY_DISAGREE", "DONT_KNOW");
        assertThat(written.isEditable()).isTrue();
        assertThat(Set.copyOf(written.sections().getFirst().items().getFirst().options()))
                .extracting(Option::text)
                .contains("Neither agree nor disagree");
    }

    private static Definition read(String json) {
        return Definition.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Questionnaire questionnaire(Definition read) {
        return new Questionnaire(
                QuestionnaireId.random(),
                OrganisationId.random(),
                read.code(),
                read.version(),
                read.title(),
                read.sections(),
                true,
                1);
    }
}
