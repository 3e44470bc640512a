package regard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regard.texts.PersonalData.Kind;

class PersonalDataTest {

    private static final Pattern SPAN = Pattern.compile("\"start\": (\\d+), \"end\": (\\d+), \"type\": \"(\\w+)\"");

    @Test
    void nearly_all_personal_data_is_found_and_little_else() {
        var hits = new HashMap<String, Integer>();
        var all = new HashMap<String, Integer>();
        int falseAlarms = 0;
        for (var row : Sample.rows("personal-data.csv")) {
            var findings = PersonalData.find(row.get("text"));
            var spans = new ArrayList<int[]>();
            var matcher = SPAN.matcher(row.get("spans"));
            while (matcher.find()) {
                int start = Integer.parseInt(matcher.group(1));
                int end = Integer.parseInt(matcher.group(2));
                String kind = matcher.group(3);
                spans.add(new int[] {start, end});
                all.merge(kind, 1, Integer::sum);
                if (findings.stream()
                        .anyMatch(f -> f.kind().name().equals(kind) && f.start() <= start && f.end() >= end)) {
                    hits.merge(kind, 1, Integer::sum);
                }
            }
            falseAlarms += (int) findings.stream()
                    .filter(f -> spans.stream().noneMatch(s -> s[0] < f.end() && f.start() < s[1]))
                    .count();
        }

        for (Kind kind : Kind.values()) {
            double least = kind == Kind.NAME ? 0.95 : 0.99;
            assertThat(hits.getOrDefault(kind.name(), 0) / (double) all.getOrDefault(kind.name(), 1))
                    .as(kind.name())
                    .isGreaterThanOrEqualTo(least);
        }
        assertThat(falseAlarms).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Priya was so kind to us",
                "The receptionist Oluwaseun could not have been nicer",
                "My name is Agnieszka Kowalczyk and I waited",
                "Thanks to Dr Siobhan O'Neill for everything",
                "Mrs Llewellyn at number nine",
                "Imran Mahmood (nurse) was really good",
                "spoke to Wei on the phone",
                "Ffion from the Cardiff team rang me",
                "Mohamed Abdi helped my mother",
                "Thanks to April for everything"
            })
    void names_from_many_parts_of_the_world_are_known(String text) {
        assertThat(PersonalData.find(text))
                .extracting(PersonalData.Finding::kind)
                .contains(Kind.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Queen Elizabeth Hospital was clean",
                "Will the new centre open in May?",
                "Waited from 09.30 to 14.15 in ward B12",
                "I gave them a mark of 8 out of 10 in 2019",
                "Take 500mg twice a day, reference 1234567890",
                "Grace Ward was quiet",
                "The A614 and the B6011 are busy",
                "St Mary's is too far by bus",
                "Appointments only, by telephone, from April.",
                "It is closed from May to August"
            })
    void places_doses_and_plain_words_are_left_alone(String text) {
        assertThat(PersonalData.find(text)).isEmpty();
    }

    @Test
    void an_nhs_number_counts_only_with_its_check_digit() {
        assertThat(PersonalData.mask("my number is 943 476 5919, thank you"))
                .isEqualTo("my number is [nhs number], thank you");
        assertThat(PersonalData.find("my number is 943 476 5918")).isEmpty();
    }

    @Test
    void a_masked_text_holds_none_of_the_details() {
        String masked = PersonalData.mask(
                "I am Fatima Khan, DOB 18/02/1966, of LS11 5QN. Ring 07700 900123 or fatima@example.org.");

        assertThat(masked).isEqualTo("I am [name], DOB [date of birth], of [postcode]. Ring [phone] or [email].");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring 01632 960/983 for a lift.|Ring [phone] for a lift.",
                "Ring 01632/960/983 for a lift.|Ring [phone] for a lift.",
                "Ring 01632 9609/83 for a lift.|Ring [phone] for a lift.",
                "My number is 943 476/5919.|My number is [nhs number].",
                "My number is 943-476-/5919.|My number is [nhs number].",
                "My number is 943476/5919.|My number is [nhs number].",
                "Write to fkhan@/example.org please.|Write to [email] please.",
                "Write to fkhan/@example.org please.|Write to [email] please.",
                "Write to fkhan@example./org/please.|Write to [email]/please.",
                "Write to fkhan@exam/ple.org, please.|Write to [email], please.",
                "I live in LS11/5QN by the shop.|I live in [postcode] by the shop.",
                "I live in LS1/1 5QN by the shop.|I live in [postcode] by the shop.",
                "I was born on 18/February 1966.|I was born on [date of birth].",
                "Date of/birth 18-02-1966.|Date of/birth [date of birth].",
                "It was Jane/Smith who came.|It was [name] who came.",
                "We spoke to/Wei at the desk.|We spoke to/[name] at the desk.",
            })
    void a_detail_that_runs_over_the_end_of_a_line_is_one_detail(String text, String masked) {
        for (String end : List.of("\n", "\r\n", "\r", " \n", "\n  ", "\u2028")) {
            assertThat(PersonalData.mask(text.replace("/", end))).isEqualTo(masked.replace("/", end));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room B1\n2 beds and a chair",
                "Open 09.30-10.30\n11 people came",
                "It was 01-02-2024\n10 people came",
                "2019\n2020\n2021\n2022",
                "We asked Leeds\nBradford\nYork",
                "It costs 0\n12345 people know",
                "Open until 5\n10 am on ward W1\n2nd floor"
            })
    void lines_that_stand_under_one_another_are_no_detail(String text) {
        assertThat(PersonalData.find(text)).isEmpty();
    }

    @Test
    void a_detail_that_is_whole_ends_in_its_line() {
        assertThat(PersonalData.mask("Write to info@example.org\nWe read all of it."))
                .isEqualTo("Write to [email]\nWe read all of it.");
        assertThat(PersonalData.mask("Ring 01632 960983\n12 people did.")).isEqualTo("Ring [phone]\n12 people did.");
        assertThat(PersonalData.find("It was 01632 960\n\n983 people did.")).isEmpty();
    }

    @Test
    void a_million_characters_are_read_to_the_end() {
        String text = "x y. ".repeat(200_000) + " fatima@example.org";

        assertThat(PersonalData.find(text)).hasSize(1);
        assertThat(PersonalData.find("a@".repeat(500_000))).isEmpty();
        assertThat(PersonalData.find("x y.\n".repeat(200_000) + "fatima@\nexample.org"))
                .hasSize(1);
    }
}
