package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import regard.duties.DutyAssessment.Notice;
import regard.law.Breach;
import regard.law.Dated;
import regard.law.Laid;
import regard.law.RuleFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** T01 to T32 of the domain specification, and every choice the procedure settles, through the front door that takes JSON. */
class WorkedExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    record Examples(
            String version,
            LocalDate effectiveFrom,
            String source,
            String status,
            Map<String, Object> base,
            List<Example> examples)
            implements Dated {

        /** T01 to T32 of the domain specification. */
        static Examples assessed() {
            return RuleFile.read("duties/assessment.examples.yml", Examples.class);
        }

        /** All that an example gives, with what they have in common. */
        @SuppressWarnings("unchecked")
        Map<String, Object> facts(String id) {
            Object given = examples.stream()
                    .filter(example -> example.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .given();
            return new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(Laid.over(base, given)));
        }
    }

    record Example(String id, String situation, Object given, Object expect) {}

    @TestFactory
    Stream<DynamicTest> each_worked_example_comes_out_as_expected() {
        return tests("duties/assessment.examples.yml");
    }

    @TestFactory
    Stream<DynamicTest> each_choice_of_the_procedure_is_kept() {
        return tests("duties/procedure.examples.yml");
    }

    private static Stream<DynamicTest> tests(String name) {
        Examples file = RuleFile.read(name, Examples.class);
        return file.examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.id + " " + example.situation, () -> comesOutAsExpected(file.base, example)));
    }

    private static void comesOutAsExpected(Map<String, Object> base, Example example) {
        byte[] json = JSON.writeValueAsBytes(Laid.over(base, example.given));

        DutyAssessment assessment = Assessing.evaluate(json, null, TODAY);

        JsonNode answer = JSON.valueToTree(assessment);
        List<String> broken = assessment.breaches().stream().map(Breach::rule).toList();
        List<String> flags = assessment.flags().stream().map(Flag::name).toList();
        ((Map<?, ?>) example.expect).forEach((name, value) -> {
            switch (name.toString()) {
                case "breaches" -> assertThat(broken).containsAll(texts(value));
                case "items" ->
                    assertThat(assessment.breaches()).extracting(Breach::item).containsAll(texts(value));
                case "notices" ->
                    assertThat(assessment.notices()).extracting(Notice::code).containsExactlyElementsOf(texts(value));
                case "kept" -> assertThat(broken).doesNotContainAnyElementsOf(texts(value));
                case "hasFlags" -> assertThat(flags).containsAll(texts(value));
                case "flags" -> assertThat(flags).containsExactlyInAnyOrderElementsOf(texts(value));
                default ->
                    assertThat(answer.path(name.toString()).toString())
                            .as(name.toString())
                            .isEqualTo(JSON.writeValueAsString(value));
            }
        });
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }
}
