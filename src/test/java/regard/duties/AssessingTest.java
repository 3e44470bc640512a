package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.kernel.Records;
import regard.kernel.Refused;
import regard.kernel.StrictJson;
import regard.law.Breach;
import tools.jackson.databind.json.JsonMapper;

class AssessingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String SCOPE = "'scope':{'commissionedHealthServices':true,'individualCareOnly':false}";
    private static final String ICB = "'body':{'type':'ICB'},'dates':{'assessment':'2026-03-02'}";

    @Test
    void the_walk_in_centre_is_answered_field_by_field_in_the_order_of_the_contract() throws IOException {
        DutyAssessment assessment = Assessing.evaluate(file("walk-in-centre.json"), null, TODAY);

        String answer = JsonMapper.shared().writeValueAsString(assessment);
        assertThat(worded(answer)).isEqualTo(worded(text("walk-in-centre.answer.json")));
    }

    @Test
    void the_day_asked_for_comes_before_the_day_in_the_file_and_that_before_today() throws IOException {
        byte[] unclear = json("{" + ICB + "," + SCOPE
                + ",'limbs':['DECISION'],'impact':{'manner':'UNKNOWN','range':'NO'},"
                + "'scores':{'P1':0,'P2':0,'P3':0,'P4':0,'P5':0,'P6':0,'P7':0},'onDate':'2026-03-30'}");

        assertThat(rules(unclear, null)).doesNotContain("R-05");
        assertThat(rules(unclear, LocalDate.of(2026, 3, 31))).contains("R-05");
        assertThat(rules(json(new String(unclear, StandardCharsets.UTF_8).replace("onDate", "x-onDate")), null))
                .contains("R-05");
    }

    @Test
    void the_same_facts_come_back_from_plain_values() throws IOException {
        DutyFacts facts = StrictJson.read(file("walk-in-centre.json"), DutyFacts.class);

        Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(Records.values(facts));

        assertThat(Records.read(values, DutyFacts.class, List.of())).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'dates':{'assessment':'2026-03-02'},SCOPE,'limbs':[]}                     | /body/type | missing",
                "{'body':{'type':'ICB'},SCOPE,'limbs':[]}                                   | /dates/assessment | missing",
                "{ICB,'scope':{'individualCareOnly':false},'limbs':[]}                                       | /scope/commissionedHealthServices | missing",
                "{ICB,'scope':{'commissionedHealthServices':true,'individualCareOnly':null},'limbs':[]}"
                        + "                                                        | /scope/individualCareOnly | missing",
                "{ICB,SCOPE}                                                                | /limbs | missing",
                "{ICB,SCOPE,'limbs':['PROPOSAL'],'impact':{'manner':'NO'}}                  | /impact/range | missing",
                "{ICB,SCOPE,'limbs':['PLAN'],'scores':{'P1':0,'P2':0,'P3':0,'P5':0,'P6':0,'P7':0}}"
                        + "                                                                 | /scores/P4 | missing",
                "{ICB,SCOPE,'limbs':['DECISION'],'impact':{'manner':'NO','range':'NO'}}     | /scores/P5 | missing",
                "{ICB,SCOPE,'limbs':['PLAN'],'scores':{'P1':4,'P2':0,'P3':0,'P4':0,'P5':0,'P6':0,'P7':0}}"
                        + "                                                                 | /scores/P1 | range",
                "{ICB,SCOPE,'limbs':['PLAN'],'scores':{'P1':-1,'P2':0,'P3':0,'P4':0,'P5':0,'P6':0,'P7':0}}"
                        + "                                                                 | /scores/P1 | range",
                "{ICB,SCOPE,'limbs':[],'scores':{'P1':1.5}}                                 | /scores/P1 | range",
                "{ICB,SCOPE,'limbs':[],'scores':{'P1':'1'}}                                 | /scores/P1 | type",
                "{ICB,SCOPE,'limbs':[],'scores':{'P8':1}}                                   | /scores/P8 | unknown",
                "{ICB,SCOPE,'limbs':[],'colour':'blue'}                                     | /colour | unknown",
                "{ICB,SCOPE,'limbs':[],'promises':[{'id':'P','kind':'consult'}]}            | /promises/0/kind | range",
                "{ICB,SCOPE,'limbs':['PLANS']}                                              | /limbs/0 | range",
                "{ICB,SCOPE,'limbs':[null]}                                                 | /limbs/0 | type",
                "{ICB,SCOPE,'limbs':'PLAN'}                                                 | /limbs | type",
                "{ICB,SCOPE,'limbs':[],'delegated':'yes'}                                   | /delegated | type",
                "{ICB,SCOPE,'limbs':[],'unclearSince':'2026-02-30'}                         | /unclearSince | range",
                "{ICB,SCOPE,'limbs':[],'unclearSince':'2/3/2026'}                           | /unclearSince | type",
                "{ICB,SCOPE,'limbs':[],'title':'a','title':'b'}                             | /title | duplicate",
                "{'body':{'type':'CCG'},'dates':{'assessment':'2022-07-01'},SCOPE,'limbs':[]} | /body/type | range",
                "{'body':{'type':'ICB'},'dates':{'assessment':'2022-06-30'},SCOPE,'limbs':[]} | /body/type | range",
            })
    void what_is_wrong_is_refused_with_its_place(String input, String pointer, String code) {
        byte[] json = json(input.replace("ICB,", ICB + ",")
                .replace("'type':" + ICB, "'type':'ICB'")
                .replace("SCOPE", SCOPE));

        Refused refused = catchThrowableOfType(Refused.class, () -> Assessing.evaluate(json, null, TODAY));

        assertThat(refused.isMalformed()).isFalse();
        assertThat(refused.faults())
                .extracting(Refused.Fault::pointer, Refused.Fault::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void every_fault_is_named_at_once() {
        byte[] json = json("{'body':{'type':'X'},'dates':{},'colour':1}");

        Refused refused = catchThrowableOfType(Refused.class, () -> Assessing.evaluate(json, null, TODAY));

        assertThat(refused.faults())
                .extracting(Refused.Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/colour",
                        "/body/type",
                        "/dates/assessment",
                        "/scope/commissionedHealthServices",
                        "/scope/individualCareOnly");
    }

    @Test
    void names_that_begin_with_x_are_anyones_own() {
        byte[] json = json("{" + ICB + "," + SCOPE + ",'limbs':[],'x-ref':{'a':1},'scores':{'x-note':'late'}}");

        assertThat(Assessing.evaluate(json, null, TODAY).outcome()).isEqualTo(Outcome.OUT_OF_SCOPE);
    }

    private static List<String> rules(byte[] json, @Nullable LocalDate on) {
        return Assessing.evaluate(json, on, TODAY).breaches().stream()
                .map(Breach::rule)
                .toList();
    }

    private static String worded(String json) {
        return JsonMapper.shared()
                .readTree(json)
                .toString()
                .replaceAll("\"(message|because)\":\"[^\"]*\"", "\"$1\":\"…\"");
    }

    private static byte[] json(String singleQuoted) {
        return singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) throws IOException {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(AssessingTest.class.getResourceAsStream("/duties/" + name))) {
            return in.readAllBytes();
        }
    }
}
