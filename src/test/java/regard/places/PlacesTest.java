package regard.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.Refused;
import regard.kernel.Role;

/** Areas of England, who lives there, and where a postcode lies. */
@AppTest
@Transactional
class PlacesTest {

    private static final String COVENTRY_AND_WARWICKSHIRE = "E54000018";

    @Autowired
    private Places places;

    @Autowired
    private PostcodeStore postcodes;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @ParameterizedTest
    @CsvSource({
        "2019, 6568, 1",
        "2019, 6569, 2",
        "2019, 32844, 5",
        "2019, 1, 1",
        "2025, 6751, 1",
        "2025, 6752, 2",
        "2025, 33755, 5"
    })
    void a_rank_becomes_a_fifth_as_the_specification_7_5_works_it_out(String index, int rank, int quintile) {
        assertThat(DeprivationIndex.of(index).quintile(rank)).isEqualTo(quintile);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 33_756})
    void what_is_no_rank_has_no_fifth(int rank) {
        assertThatThrownBy(() -> DeprivationIndex.current().quintile(rank))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_were_42_boards_until_march_2026_and_36_since() {
        assertThat(Areas.of(AreaKind.ICB, LocalDate.of(2026, 3, 31))).hasSize(42);
        assertThat(Areas.of(AreaKind.ICB, LocalDate.of(2026, 4, 1))).hasSize(36);
        assertThat(Areas.of(AreaKind.SUB_ICB, LocalDate.of(2025, 1, 1))).hasSize(106);
    }

    @Test
    void the_parts_of_an_area_add_up_to_it_and_nobody_is_counted_twice() {
        Population board = Population.of(List.of(COVENTRY_AND_WARWICKSHIRE));
        Population councils = Population.of(List.of("E08000026", "E10000031", "E07000220"));

        assertThat(board.all()).isEqualTo(942_085);
        assertThat(councils.count("age_band", "age_18_24")).isEqualTo(board.count("age_band", "age_18_24"));
        assertThat(Population.of(List.of("E99999999")).isKnown()).isFalse();
    }

    @Test
    void all_boards_together_have_the_people_of_England() {
        long people = Areas.of(AreaKind.ICB, LocalDate.of(2025, 1, 1)).stream()
                .mapToLong(area -> Population.of(List.of(area.code())).all())
                .sum();

        assertThat(people).isEqualTo(56_490_056);
    }

    @Test
    void a_postcode_is_found_however_it_is_typed_and_what_is_no_longer_in_use_is_not() {
        PostcodeImport.Report report = places.takeInTheSample();

        assertThat(report.rows()).isEqualTo(3942);
        assertThat(report.kept() + report.ended()).isEqualTo(3942);
        assertThat(places.at(" za102hn ").orElseThrow().council()).isEqualTo("E07000218");
        assertThat(places.at("ZA10 2HN").orElseThrow().isIn(COVENTRY_AND_WARWICKSHIRE))
                .isTrue();
        assertThat(places.at("SW1A 1AA")).isEmpty();
        assertThat(places.at("Northvale")).isEmpty();
        assertThat(places.isPostcode("za10 2hn")).isTrue();
        assertThat(places.isPostcode("Northvale 2")).isFalse();
    }

    @Test
    void an_operators_file_may_have_other_columns_and_postcodes_of_other_countries() {
        var file = new StringReader("""
                pcds,doterm,lsoa21cd,oseast
                ZZ10 1AA,,E01031041,1
                ZZ10 1AB,202001,E01031041,1
                ZZ10 1AC,,W01000001,1
                not one,,E01031041,1
                """);

        assertThat(postcodes.takeIn(file, "directory.csv", LocalDate.of(2026, 3, 2)))
                .isEqualTo(new PostcodeImport.Report(4, 1, 1, 1, 1, 1));
        assertThatThrownBy(() -> postcodes.takeIn(new StringReader("a,b\n1,2\n"), "x", LocalDate.of(2026, 3, 2)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_body_says_of_which_areas_its_places_are_made() {
        Actor priya = somebody.officer();
        assertThat(web.post()
                        .uri("/places")
                        .with(somebody.as(priya))
                        .param("name", "Fernchester")
                        .param("areas", "", "E00"))
                .hasStatusOk()
                .bodyText()
                .contains("Select at least one area", "Fernchester");
        assertThat(web.post()
                        .uri("/places")
                        .with(somebody.as(priya))
                        .param("name", "Fernchester")
                        .param("areas", "E08000026", ""))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(places.areas(priya.organisation(), List.of("fernchester"))).contains(List.of("E08000026"));
        assertThat(places.areas(priya.organisation(), List.of("Fernchester", "Nowhere")))
                .isEmpty();
        assertThat(web.get().uri("/places").with(somebody.as(priya))).bodyText().contains("Fernchester", "Coventry");
        Actor stranger = somebody.officer();
        assertThat(places.of(stranger.organisation())).isEmpty();
        assertThat(web.post().uri("/places/removal").with(somebody.as(stranger)).param("name", "Fernchester"))
                .hasStatus(HttpStatus.NOT_FOUND);
        Actor auditor = somebody.of(priya.organisation(), "Ann " + UUID.randomUUID(), Role.AUDITOR);
        assertThat(web.post().uri("/places/removal").with(somebody.as(auditor)).param("name", "Fernchester"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
