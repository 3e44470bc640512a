package regard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import regard.kernel.Refused;
import regard.law.Breach;
import regard.law.Dated;
import regard.law.Gate;
import regard.law.Laid;
import regard.law.Rule;
import regard.law.RuleFile;
import regard.law.RulesCheck;
import regard.law.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** Every rule, just broken and just kept, as the examples beside the rule files have it; and what all rules share. */
class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final RulesCheck CHECK = new RulesCheck(Rulebooks.all());
    private static final List<String> FILES = List.of(
            "activities/activity",
            "consultations/consultation",
            "decisions/decision",
            "duties/duty",
            "equality/equality",
            "feedback/feedback",
            "governance/governance",
            "opportunities/opportunity",
            "partners/partner",
            "plans/plan",
            "reports/report",
            "responses/response",
            "returns/return",
            "themes/theme");

    record Examples(
            String version,
            LocalDate effectiveFrom,
            String source,
            String status,
            LocalDate on,
            Object base,
            List<Example> examples)
            implements Dated {}

    record Example(
            String rule,
            String situation,
            Object given,
            Object items,
            @Nullable String severity) {

        boolean isKept() {
            return items instanceof List<?> list && list.isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> each_rule_is_broken_and_kept_as_its_examples_say() {
        return files().flatMap(file -> file.examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.rule + (example.isKept() ? " is kept: " : " is broken: ") + example.situation,
                        () -> comesOutAsExpected(file, example))));
    }

    private static void comesOutAsExpected(Examples file, Example example) {
        List<Breach> breaches = check(Laid.over(file.base, example.given), Gate.ALL, file.on).breaches().stream()
                .filter(breach -> breach.rule().equals(example.rule))
                .toList();

        assertThat(breaches).extracting(Breach::item).isEqualTo(example.items);
        if (example.severity != null) {
            assertThat(breaches)
                    .allSatisfy(breach -> assertThat(breach.severity()).hasToString(example.severity));
        }
        assertThat(breaches).allSatisfy(breach -> assertThat(breach.message()).doesNotContain("{", "null"));
    }

    @Test
    void there_are_65_rules_each_with_an_example_broken_and_one_kept() {
        List<String> all =
                IntStream.rangeClosed(1, 65).mapToObj("R-%02d"::formatted).toList();
        List<Example> examples = files().flatMap(file -> file.examples.stream()).toList();

        assertThat(CHECK.texts(TODAY)).extracting(Rule.Text::id).containsExactlyElementsOf(all);
        assertThat(all).allSatisfy(rule -> {
            assertThat(examples).anyMatch(example -> example.rule.equals(rule) && example.isKept());
            assertThat(examples).anyMatch(example -> example.rule.equals(rule) && !example.isKept());
        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/rules/test/gates-and-severities.csv", numLinesToSkip = 1)
    void gates_and_severities_are_those_of_the_domain_specification(String rule, String gates, String severity) {
        Rule.Text text = CHECK.texts(TODAY).stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .orElseThrow();

        assertThat(text.severity()).hasToString(severity);
        assertThat(text.gates())
                .isEqualTo(
                        gates.equals("any")
                                ? Gate.every()
                                : Stream.of(gates.split(" ")).map(Gate::named).toList());
    }

    @Test
    void an_executive_sets_an_error_aside_with_a_reason_and_a_critical_never() {
        var dossier = Map.of(
                "evaluationOn", "2026-03-01",
                "responses", Map.of("received", 10, "coded", 9),
                "overrides",
                        List.of(
                                Map.of("rule", "R-31", "by", "EXECUTIVE", "reason", "A spoilt form"),
                                Map.of("rule", "R-29", "by", "EXECUTIVE", "reason", "We are in a hurry"),
                                Map.of("rule", "R-38", "by", "EXECUTIVE", "reason", " "),
                                Map.of("rule", "R-32", "by", "STAFF", "reason", "I say so")),
                "decision", Map.of("makers", List.of(Map.of("person", "p"))));

        Verdict verdict = check(dossier, Gate.G3, TODAY);

        assertThat(overridden(verdict, "R-31")).isTrue();
        assertThat(overridden(verdict, "R-29")).isFalse();
        assertThat(overridden(verdict, "R-38")).isFalse();
        assertThat(overridden(verdict, "R-32")).isFalse();
        assertThat(verdict.blocked()).isTrue();
    }

    @Test
    void what_is_set_aside_does_not_block() {
        var error = Map.of("feedback", List.of(Map.of("id", "Y1", "status", "NOT_DONE")));
        var setAside = new HashMap<String, Object>(error);
        setAside.put("overrides", List.of(Map.of("rule", "R-50", "by", "EXECUTIVE", "reason", "Purdah")));

        assertThat(check(error, Gate.PUBLISH, TODAY).blocked()).isTrue();
        assertThat(check(setAside, Gate.PUBLISH, TODAY).blocked()).isFalse();
        assertThat(check(setAside, Gate.PUBLISH, TODAY).breaches()).hasSize(1);
    }

    @Test
    void a_warning_alone_does_not_block() {
        var dossier = Map.of("questions", List.of(Map.of("id", "PQ1", "dueOn", "2026-01-01")));

        Verdict verdict = check(dossier, Gate.NIGHTLY, TODAY);

        assertThat(verdict.breaches()).extracting(Breach::rule).containsExactly("R-58");
        assertThat(verdict.blocked()).isFalse();
    }

    @Test
    void a_gate_asks_its_own_rules_and_the_call_in_every_time() {
        assertThat(check(Map.of(), Gate.G5, TODAY).evaluated()).containsExactly("R-44", "R-61", "R-62");
        assertThat(check(Map.of(), Gate.CLAIM, TODAY).evaluated()).containsExactly("R-44", "R-65");
        assertThat(check(Map.of(), Gate.DAY_AFTER, TODAY).evaluated()).containsExactly("R-44", "R-47");
        assertThat(check(Map.of(), Gate.ALL, TODAY).evaluated()).hasSize(65);
    }

    @Test
    void the_verdict_has_the_shape_and_order_of_the_contract() {
        var dossier = Map.of("laySeats", List.of(Map.of("id", "S1", "vacantSince", "2026-01-01")));

        String json = JsonMapper.shared().writeValueAsString(check(dossier, Gate.NIGHTLY, TODAY));

        assertThat(json)
                .startsWith(
                        "{\"gate\":\"nightly\",\"on\":\"2026-11-22\",\"outcome\":null,\"level\":null,\"flags\":[],\"evaluated\":[\"R-01\",")
                .contains(
                        "\"breaches\":[{\"rule\":\"R-56\",\"severity\":\"error\",\"gates\":[\"nightly\"],\"item\":\"S1\",\"message\":\"Lay seat S1")
                .endsWith("\"overridden\":false}],\"blocked\":true}");
    }

    @Test
    void the_day_of_the_assessment_counts_if_no_other_is_asked_for() {
        Object base = Objects.requireNonNull(examples("duties/duty").base);
        Object dossier = Laid.over(base, Map.of("assessment", Map.of("onDate", "2026-05-01")));

        assertThat(CHECK.check(json(dossier), Gate.G1, null, TODAY).on()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(CHECK.check(json(base), Gate.G1, null, TODAY).on()).isEqualTo(TODAY);
    }

    @Test
    void unknown_names_are_refused_wherever_they_stand() {
        var dossier = Map.of(
                "colour",
                1,
                "x-colour",
                1,
                "decision",
                Map.of("maker", 1),
                "assessment",
                Map.of("dates", Map.of("x", 1)));

        assertThatThrownBy(() -> check(dossier, Gate.ALL, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Refused.Fault::pointer)
                                .contains("/colour", "/decision/maker", "/assessment/dates/x", "/assessment/body/type")
                                .doesNotContain("/x-colour"));
    }

    @Test
    void running_rooms_are_asked_as_a_file_would_be() {
        Verdict verdict = CHECK.check(
                List.of(
                        activity -> Map.of("decision", Map.of("on", LocalDate.of(2026, 3, 2))),
                        activity -> Map.of("decision", Map.of("makers", List.of()), "evaluationOn", TODAY)),
                "ACT-1",
                Gate.ALL,
                TODAY);

        assertThat(verdict.breaches())
                .extracting(Breach::rule)
                .contains("R-03", "R-29")
                .doesNotContain("R-52");
    }

    private static boolean overridden(Verdict verdict, String rule) {
        return verdict.breaches().stream()
                .filter(breach -> breach.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .overridden();
    }

    private static Verdict check(@Nullable Object dossier, Gate gate, LocalDate on) {
        return CHECK.check(json(dossier), gate, on, TODAY);
    }

    private static byte[] json(@Nullable Object dossier) {
        return JsonMapper.shared().writeValueAsString(dossier).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Examples> files() {
        List<Examples> files = new ArrayList<>();
        FILES.forEach(file -> files.add(examples(file)));
        return files.stream();
    }

    private static Examples examples(String file) {
        return RuleFile.read(file + "-rules.examples.yml", Examples.class);
    }
}
