package regard.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    record Walk(
            String name,
            boolean hilly,
            Integer miles,
            @Nullable LocalDate on,
            List<Stop> stops,
            Map<String, Integer> legs) {}

    record Stop(@Nullable String at) {}

    @Test
    void what_is_absent_is_empty_and_what_must_be_there_is_read() {
        assertThat(read("{\"name\":\"Moor\",\"miles\":4.0,\"on\":null}"))
                .isEqualTo(new Walk("Moor", false, 4, null, List.of(), Map.of()));
    }

    @Test
    void lists_maps_and_records_within_are_read() {
        assertThat(read("{\"name\":\"Moor\",\"miles\":4,\"hilly\":true,\"on\":\"2026-03-02\","
                        + "\"stops\":[{\"at\":\"Inn\"},{}],\"legs\":{\"x-up\":1,\"down\":3}}"))
                .isEqualTo(new Walk(
                        "Moor",
                        true,
                        4,
                        LocalDate.of(2026, 3, 2),
                        List.of(new Stop("Inn"), new Stop(null)),
                        Map.of("x-up", 1, "down", 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"name\":}",
                "[1,]",
                "{} {}",
                "nul",
                "{'name':'Moor'}",
                "{\"name\":\"Moor\"} x",
                "{\"miles\":NaN}",
                "{\"miles\":01}",
                "// comment\n{}"
            })
    void what_is_not_json_is_malformed(String text) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(text));

        assertThat(refused.isMalformed()).isTrue();
        assertThat(refused.faults()).extracting(Refused.Fault::code).containsExactly("malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7", "true"})
    void what_is_json_but_no_object_is_refused(String text) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(text));

        assertThat(refused.isMalformed()).isFalse();
    }

    @Test
    void thirty_two_levels_are_read_and_one_more_is_not() {
        assertThatCode(() -> StrictJson.parse(nested(32))).doesNotThrowAnyException();

        Refused refused = catchThrowableOfType(Refused.class, () -> StrictJson.parse(nested(33)));
        assertThat(refused.faults()).extracting(Refused.Fault::code).containsExactly("depth");
    }

    @Test
    void ten_thousand_levels_are_refused_without_falling_over() {
        assertThat(catchThrowableOfType(Refused.class, () -> StrictJson.parse(nested(10_000))))
                .isNotNull();
    }

    @Test
    void a_number_too_great_to_write_out_is_refused() {
        Refused refused = catchThrowableOfType(Refused.class, () -> read("{\"name\":\"a\",\"miles\":1e999999}"));

        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/miles");
    }

    @Test
    void pointers_escape_what_they_must() {
        Refused refused = catchThrowableOfType(Refused.class, () -> read("{\"name\":\"a\",\"miles\":1,\"a/b~c\":1}"));

        assertThat(refused.faults()).extracting(Refused.Fault::pointer).containsExactly("/a~1b~0c");
    }

    @Test
    void a_name_twice_is_refused_where_it_stands() {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> read("{\"name\":\"a\",\"miles\":1,\"stops\":[{\"at\":\"x\",\"at\":\"y\"}]}"));

        assertThat(refused.faults())
                .containsExactly(new Refused.Fault("/stops/0/at", "duplicate", "this name stands here twice"));
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);
    }

    private static Walk read(String json) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), Walk.class);
    }
}
