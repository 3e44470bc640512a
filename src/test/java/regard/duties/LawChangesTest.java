package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regard.kernel.Records;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.GuidanceProfile;
import regard.law.RulesCheck;
import regard.law.Severity;

/**
 * A change of law is a file more: rules/test/duty-rules-2027.yml and guidance-profiles-2027.yml were never law. What was done before
 * their day is read as it was.
 */
class LawChangesTest {

    private static final RulesCheck CHECK = new RulesCheck(List.of(new DutyRules()));
    private static final LocalDate BEFORE = LocalDate.of(2027, 9, 30);
    private static final LocalDate AFTER = LocalDate.of(2027, 10, 1);

    @Test
    void wording_number_and_weight_of_a_rule_turn_on_the_day_of_the_change() {
        Breach old = breach(29, BEFORE);
        Breach changed = breach(59, AFTER);

        assertThat(old.severity()).isEqualTo(Severity.ERROR);
        assertThat(old.message()).startsWith("You say the duty does not apply, and the reasons have 29 words.");
        assertThat(changed.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(changed.message())
                .isEqualTo("The reasons have 59 words, and the new Act asks for 60. Write them for the public.");
        assertThat(breaches(30, BEFORE)).isEmpty();
        assertThat(breaches(60, AFTER)).isEmpty();
    }

    @Test
    void guidance_and_its_principles_turn_by_date() {
        assertThat(GuidanceProfile.on(LocalDate.of(2018, 5, 1)).id()).isEqualTo("2017");
        assertThat(GuidanceProfile.on(LocalDate.of(2018, 5, 1)).principles())
                .hasSize(10)
                .first()
                .isEqualTo("Reach out to people, and do not expect them to come to you");
        assertThat(GuidanceProfile.on(BEFORE).id()).isEqualTo("2022");
        assertThat(GuidanceProfile.on(BEFORE).principles()).hasSize(10);
        assertThat(GuidanceProfile.on(AFTER).principles()).containsExactly("Ask the neighbourhood first");
    }

    @Test
    void an_assessment_is_read_under_the_guidance_and_the_duty_of_its_own_day_whenever_it_is_read() {
        DutyAssessment old = DutyAssessment.of(facts("CCG", LocalDate.of(2018, 5, 1)), AFTER);
        DutyAssessment later = DutyAssessment.of(facts("ICB", LocalDate.of(2022, 7, 1)), AFTER);
        DutyAssessment newest = DutyAssessment.of(facts("ICB", AFTER), AFTER);

        assertThat(List.of(old.guidanceProfile(), later.guidanceProfile(), newest.guidanceProfile()))
                .containsExactly("2017", "2022", "2027");
        assertThat(List.of(old.duties(), later.duties())).containsExactly(List.of("L01"), List.of("L02"));
        assertThat(old.carersAndRepresentatives()).isFalse();
        assertThat(later.carersAndRepresentatives()).isTrue();
        assertThat(DutyAssessment.of(facts("CCG", LocalDate.of(2018, 5, 1)), LocalDate.of(2018, 5, 2)))
                .as("as it was read on the day after")
                .returns(old.outcome(), DutyAssessment::outcome)
                .returns(old.level(), DutyAssessment::level)
                .returns(old.score(), DutyAssessment::score)
                .returns(old.flags(), DutyAssessment::flags);
    }

    private static Breach breach(int words, LocalDate on) {
        return breaches(words, on).getFirst();
    }

    private static List<Breach> breaches(int words, LocalDate on) {
        Map<String, Object> assessment = new HashMap<>(values("ICB", on));
        assessment.put("impact", Map.of("manner", "NO", "range", "NO"));
        assessment.put("notEngagedReasons", "word ".repeat(words));
        return CHECK.check(List.of(_ -> Map.of("assessment", assessment)), "ACT-1", Gate.G1, on).breaches().stream()
                .filter(breach -> breach.rule().equals("R-02"))
                .toList();
    }

    private static DutyFacts facts(String body, LocalDate on) {
        return Records.read(Records.values(values(body, on)), DutyFacts.class, List.of());
    }

    private static Map<String, Object> values(String body, LocalDate on) {
        return Map.of(
                "title", "Walk-in centre",
                "body", Map.of("type", body, "name", "NHS Northvale"),
                "dates", Map.of("assessment", on.toString()),
                "scope",
                        Map.of(
                                "commissionedHealthServices", true,
                                "individualCareOnly", false,
                                "partlyOtherBody", false),
                "limbs", List.of("DECISION"),
                "impact", Map.of("manner", "YES", "range", "YES", "direction", "WORSE"),
                "scores", Map.of("P1", 1, "P2", 1, "P3", 1, "P4", 1, "P5", 1, "P6", 1, "P7", 1));
    }
}
