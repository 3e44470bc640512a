package regard.activities;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;

/** Registering an activity, finding it again, changing it, and sharing it with another body. */
@AppTest
@Transactional
class DossierTest {

    private static final Map<String, String> WALK_IN = Map.ofEntries(
            entry("version", "0"),
            entry("title", "Harbeck walk-in centre"),
            entry("summary", "What happens when the contract ends."),
            entry("now", "30,000 people come each year."),
            entry("change", "Notice on the contract."),
            entry("trigger", "NOTICE_SERVED"),
            entry("places", "Harbeck\n\n Eskwith "),
            entry("topics", "Dentists and pharmacies"),
            entry("plannedDecisionOn.day", "4"),
            entry("plannedDecisionOn.month", "March"),
            entry("plannedDecisionOn.year", "2027"));

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    private OrganisationId body;
    private Actor priya;

    @BeforeEach
    void someOfficer() {
        body = somebody.body("NHS Northvale and Moor ICB");
        priya = somebody.of(body, "Priya Raman", Role.STAFF);
    }

    @Test
    void what_is_registered_stands_on_its_dossier_with_one_next_step() {
        Activity activity = registered();

        assertThat(activity.places()).containsExactly("Harbeck", "Eskwith");
        assertThat(get("/activities/" + activity.ref(), priya))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Harbeck walk-in centre",
                        "owner Priya Raman",
                        "Next step: assess the duty to involve",
                        "What the rules say today",
                        "4 March 2027",
                        "Gate G1");
        assertThat(get("/activities", priya)).bodyText().contains(activity.ref(), "Priya Raman");
        assertThat(get("/today", priya)).bodyText().contains("Assess the duty to involve for Harbeck walk-in centre");
        assertThat(get("/activities/" + activity.ref() + "/history", priya))
                .bodyText()
                .contains("Registered the activity", "Priya Raman");
        assertThat(get("/activities/" + activity.ref() + "/evidence", priya))
                .bodyText()
                .contains("Nothing filed yet");
    }

    @Test
    void what_cannot_be_read_is_refused_and_what_was_typed_is_kept() {
        assertThat(post(
                        "/activities/new",
                        Map.of("version", "0", "summary", "<b>kept</b>", "startsOn.day", "31", "startsOn.month", "2"),
                        priya))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<title>Error: ",
                        "Enter a day with a day, a month and a year",
                        "&lt;b&gt;kept&lt;/b&gt;",
                        "value=\"31\"");
        assertThat(post("/activities/new", Map.of("version", "0", "summary", "About it"), priya))
                .bodyText()
                .contains("Enter what the activity is called", "Choose why it is assessed now");
    }

    @Test
    void two_who_change_it_at_once_do_not_overwrite_each_other() {
        Activity activity = registered();
        Map<String, String> change = with(Map.of("title", "Walk-in centre", "version", "1"));

        assertThat(post("/activities/" + activity.ref() + "/change", change, priya))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post("/activities/" + activity.ref() + "/change", change, priya))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void people_of_a_partner_read_it_change_nothing_and_no_longer_find_it_when_sharing_ends() {
        Activity activity = registered();
        String address = "/activities/" + activity.ref();
        OrganisationId council = somebody.body("Moorshire ICB");
        Actor partner = somebody.of(council, "Ruth Bell", Role.STAFF);
        assertThat(get(address, partner)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(post(address + "/partners", Map.of("body", council.value().toString()), priya))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(get(address, partner)).hasStatusOk().bodyText().contains("led by NHS Northvale and Moor ICB");
        assertThat(get(address + "/duty", partner)).hasStatusOk();
        assertThat(get(address + "/change", partner)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(address + "/partners", Map.of("body", body.value().toString()), partner))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(address + "/partners/" + council.value() + "/removal", Map.of(), priya))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(address, partner)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void only_the_roles_inside_the_body_see_the_list() {
        for (Role role : List.of(Role.LAY, Role.AUDITOR, Role.EXECUTIVE, Role.EQUALITY)) {
            assertThat(get("/today", somebody.of(body, "Somebody", role)))
                    .as(role.name())
                    .hasStatusOk();
        }
        assertThat(get("/activities", somebody.of(body, "A provider", Role.PROVIDER)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Activity registered() {
        assertThat(post("/activities/new", WALK_IN, priya)).hasStatus(HttpStatus.SEE_OTHER);
        return activities.list(priya).getFirst();
    }

    private static Map<String, String> with(Map<String, String> changed) {
        var all = new HashMap<>(WALK_IN);
        all.putAll(changed);
        return all;
    }

    private MvcTestResult get(String address, Actor actor) {
        return web.get().uri(address).with(somebody.as(actor)).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> form, Actor actor) {
        var request = web.post().uri(address).with(somebody.as(actor));
        form.forEach(request::param);
        return request.exchange();
    }
}
