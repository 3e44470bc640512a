package regard.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.kernel.Refused;
import regard.responses.ResponseImport.Outcome;
import regard.responses.ResponseImport.Warning;
import tools.jackson.databind.json.JsonMapper;

/** Files of responses, from elsewhere and our own (contracts, sections 5.2 and 5.3). */
class ImportingResponsesTest {

    private static final String QUESTIONNAIRE = """
            {"schema": "regard-questionnaire/1", "id": "QN-14", "version": 1, "languages": ["en"], "defaultLanguage": "en",
             "sections": [{"id": "S1", "title": {"en": "Your view"}, "items": [
              {"id": "Q1", "type": "SELECT_ONE", "text": {"en": "Which site?"}, "options": [
                {"code": "A", "text": {"en": "Northvale"}}, {"code": "B", "text": {"en": "St Mary's \u2013 East"}}]},
              {"id": "Q2", "type": "LONG_TEXT", "text": {"en": "Why?"}},
              {"id": "Q3", "type": "SELECT_MANY", "text": {"en": "Which apply?"}, "options": [
                {"code": "BUS", "text": {"en": "Bus; tram; train"}}, {"code": "TRAM", "text": {"en": "Tram"}},
                {"code": "OTH", "text": {"en": "Other"}, "other": true}]},
              {"id": "Q4", "type": "SELECT_MANY", "text": {"en": "What matters?"}, "options": [
                {"code": "PARK", "text": {"en": "Parking"}}, {"code": "COST", "text": {"en": "Cost"}}]},
              {"id": "Q5", "type": "NUMBER", "text": {"en": "How many?"}},
              {"id": "Q6", "type": "MATRIX", "text": {"en": "How good?"}, "rows": [{"code": "R1", "text": {"en": "Staff"}}],
               "options": [{"code": "GOOD", "text": {"en": "Good"}}, {"code": "BAD", "text": {"en": "Bad"}}]}]}]}
            """;
    private static final String MAP = """
            {"schema": "regard-map/1", "id": "UserID", "submittedAt": "Ended", "channel": "ONLINE",
             "columns": {"Which site?": {"q": "Q1", "values": {"N'vale": "A"}}, "Which apply?": {"q": "Q3", "split": ";"},
               "Q4 - Parking": {"q": "Q4", "option": "PARK"}, "Number": {"q": "Q5"}, "Q6 - Staff": {"q": "Q6", "row": "R1"},
               "Why?": {"q": "Q2"}, "IP Address": {"ignore": true}}}
            """;
    private static final String HEADER =
            "UserID,Ended,Which site?,Which apply?,Q4 - Parking,Number,Q6 - Staff,Why?,IP Address,More\r\n";

    private static Outcome read(String rows) {
        return read((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome read(byte[] file) {
        return ResponseImport.read(file, bytes(QUESTIONNAIRE), bytes(MAP));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return JsonMapper.shared().readTree(text).toString();
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.report().warnings().stream().map(Warning::code).toList();
    }

    @Test
    void each_cell_becomes_the_answer_that_the_map_says() {
        var outcome =
                read("101,04/03/2026 09:12,N\u2019VALE,bus; Tram; train ;tram,x,7,good,=SUM(A1),10.0.0.1,kept\r\n");

        var response = outcome.accepted().getFirst();
        assertThat(response.answers()).hasToString(json("""
                {"Q1": {"code": "A"}, "Q2": {"text": "=SUM(A1)"}, "Q3": {"codes": ["BUS", "TRAM"]}, "Q4": {"codes": ["PARK"]},
                 "Q5": {"value": 7}, "Q6": {"rows": {"R1": "GOOD"}}}
                """));
        assertThat(response.submittedAt()).isEqualTo("2026-03-04T09:12:00+00:00");
        assertThat(response.extra().toString()).isEqualTo("{\"More\":\"kept\"}");
        assertThat(outcome.report().unmappedColumns()).containsExactly("More");
        assertThat(codes(outcome)).containsExactly("AMBIGUOUS_DATES");
    }

    @Test
    void what_nobody_can_match_is_kept_and_told_of() {
        var outcome = read("101,,Elsewhere,tram;by boat,maybe,seven,so so,,,\r\n");

        assertThat(outcome.accepted().getFirst().answers()).hasToString(json("""
                {"Q1": {"unmatched": "Elsewhere"}, "Q3": {"codes": ["TRAM", "OTH"], "other": "by boat"}, "Q4": {"unmatched": "maybe"},
                 "Q5": {"unmatched": "seven"}, "Q6": {"unmatched": {"R1": "so so"}}}
                """));
        assertThat(codes(outcome))
                .containsExactly("UNKNOWN_OPTION", "UNKNOWN_OPTION", "UNKNOWN_OPTION", "BAD_VALUE", "UNKNOWN_OPTION");
    }

    @Test
    void every_record_is_accepted_rejected_or_blank() {
        String longText = "y".repeat(1_000_001);
        var outcome = read("101,,A\r\n\r\n101,,A\r\n101,,B\r\n,,A,,,,,,,,surplus\r\n102,," + longText + "\r\n");

        var report = outcome.report();
        assertThat(report.rowsRead()).isEqualTo(6);
        assertThat(report.rowsRead()).isEqualTo(report.blankRows() + report.accepted() + report.rejected());
        assertThat(outcome.rejected()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(7);
            assertThat(row.reason()).isEqualTo("CELL_TOO_LARGE");
        });
        assertThat(outcome.accepted().stream()
                        .map(row -> Optional.ofNullable(row.duplicateKind()).orElse("")))
                .containsExactly("", "SAME", "DIFFERENT", "");
        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(codes(outcome)).contains("SHORT_ROW", "DUPLICATE_ID", "MISSING_ID", "LONG_ROW");
        assertThat(outcome.accepted().getLast().extra().toString()).contains("\"#11\":\"surplus\"");
    }

    @ParameterizedTest
    @CsvSource({
        "04/03/2026, 05/03/2026, dmy, 2026-03-04T00:00:00+00:00",
        "04/03/2026, 25/03/2026, dmy, 2026-03-04T00:00:00+00:00",
        "04/03/2026, 03/25/2026, mdy, 2026-04-03T00:00:00+01:00",
        "2026-03-04, 2026-07-05 08:30, iso, 2026-03-04T00:00:00+00:00",
        "4.3.26 7:05, 25.3.26, dmy, 2026-03-04T07:05:00+00:00",
        "2026-07-04T09:12:00Z, 2026-07-05, iso, 2026-07-04T10:12:00+01:00"
    })
    void the_order_of_day_and_month_is_that_of_the_whole_column(String one, String two, String order, String first) {
        var outcome = read("1," + one + ",A\r\n2," + two + ",A\r\n");

        assertThat(outcome.report().dateOrder()).isEqualTo(order);
        assertThat(outcome.accepted().getFirst().submittedAt()).isEqualTo(first);
    }

    @Test
    void where_both_orders_show_the_rows_that_do_not_fit_lose_their_date_and_nothing_else() {
        var outcome = read("1,25/03/2026,A\r\n2,03/25/2026,A\r\n");

        assertThat(outcome.report().dateOrder()).isEqualTo("dmy");
        assertThat(outcome.accepted().getLast().submittedAt()).isNull();
        assertThat(outcome.accepted().getLast().extra().toString()).contains("03/25/2026");
        assertThat(codes(outcome)).contains("BAD_DATE");
    }

    @Test
    void encodings_and_separators_are_found() {
        String rows = HEADER.replace(',', ';') + "1;;A;;;;;caf\u00e9;;\r\n";

        var latin = read(rows.getBytes(Charset.forName("windows-1252")));
        assertThat(latin.report().encoding()).isEqualTo("windows-1252");
        assertThat(latin.report().delimiter()).isEqualTo(";");
        assertThat(latin.accepted().getFirst().answers().path("Q2").path("text").asString())
                .isEqualTo("caf\u00e9");
        assertThat(read(rows.getBytes(StandardCharsets.UTF_16)).report().encoding())
                .isEqualTo("UTF-16");
        assertThat(read(("\ufeff" + rows).getBytes(StandardCharsets.UTF_8))
                        .report()
                        .encoding())
                .isEqualTo("UTF-8");
    }

    @Test
    void line_ends_within_a_cell_become_one_and_nulls_are_replaced() {
        var outcome = read("1,,A,,,,,\"one\r\ntwo\rthree \u202e \0\",,\r\n");

        assertThat(outcome.accepted()
                        .getFirst()
                        .answers()
                        .path("Q2")
                        .path("text")
                        .asString())
                .isEqualTo("one\ntwo\nthree \u202e \ufffd");
        assertThat(codes(outcome)).containsExactly("CONTROL_REPLACED");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_where() {
        assertThatThrownBy(() -> read("1,,A,,,,,\"never closed\r\n"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> read("UserID,Ended\r\n1,\r\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Which site?");
    }

    @Test
    void what_we_export_we_import_again() {
        var outcome = read(
                "101,2026-03-04,A,bus; tram; train,x,7,good,=1+1,,\r\n102,2026-03-05,B,by boat,,-3.5,bad,'quoted,,\r\n");
        var lines = outcome.accepted().stream()
                .map(JsonMapper.shared()::writeValueAsString)
                .toList();
        var wide = new StringWriter();

        ResponseFiles.of(bytes(QUESTIONNAIRE)).wide(lines.stream(), wide);
        var again = ResponseImport.read(bytes(wide.toString()), bytes(QUESTIONNAIRE), null);

        assertThat(wide.toString()).contains("'=1+1");
        assertThat(again.accepted().stream().map(ResponseImport.Accepted::answers))
                .containsExactlyElementsOf(outcome.accepted().stream()
                        .map(ResponseImport.Accepted::answers)
                        .toList());
        assertThat(again.accepted().stream().map(ResponseImport.Accepted::externalId))
                .containsExactly("101", "102");
        assertThat(again.accepted().getFirst().submittedAt()).isEqualTo("2026-03-04T00:00:00+00:00");
        assertThat(again.report().unmappedColumns()).isEmpty();
    }
}
