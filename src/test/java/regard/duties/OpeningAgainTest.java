package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.equality.Analyses;
import regard.equality.Found;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.options.Option;
import regard.options.Options;

/** What happened since an assessment was signed opens it again, and it says what (S13). */
@AppTest
@Transactional
class OpeningAgainTest extends AtTheBoard {

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Duties duties;

    @Autowired
    private Analyses analyses;

    @Autowired
    private Options options;

    @Test
    void opened_again_it_says_what_changed_and_keeps_the_old_version_as_it_was_judged() {
        Activity activity = board.signed("T07", Map.of());
        Pages.location(pages.post(
                Board.address(activity) + "/reopening",
                Map.of(
                        "version", List.of("1"),
                        "reasons", List.of("SCOPE", "COUNCIL"),
                        "because", List.of("One site stays open.")),
                priya));
        Pages.location(pages.post(Board.address(activity) + "/people", Map.of("P1", List.of("1")), priya));

        assertThat(pages.result(activity, priya).text())
                .contains("What it is about has changed.", "The council disagrees.", "One site stays open.")
                .contains("Signatures: 0 of 4");
        assertThat(pages.get(Board.address(activity) + "/comparison", priya))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Version 1 and version 2",
                        "Differs",
                        "15",
                        "13",
                        "Over 2,000 (3 points)",
                        "20 to 200 (1 point)");
        assertThat(pages.get(Board.address(activity) + "/versions/1", priya))
                .bodyText()
                .contains("consult formally", "Judged as it was then", "I have read it, and it is right.");
        assertThat(pages.get(Board.address(activity) + "/comparison?one=1&other=7", priya))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_new_finding_of_the_equality_analysis_opens_a_signed_assessment_and_says_what_it_found_S13() {
        Activity activity = board.answered("T07", Map.of("namedGroups", List.of("DISABILITY")));
        Actor grace = somebody.of(board.body(), "Grace Oyelaran", Role.EQUALITY);
        Found.negative(analyses, activity.ref(), 0, "SEX", grace);
        board.signAll(activity);
        assertThat(pages.result(activity, priya).text()).doesNotContain("equality analysis (version");

        Found.neutral(analyses, activity.ref(), 1, "RACE", grace);
        Found.negative(analyses, activity.ref(), 2, "DISABILITY", grace);
        assertThat(pages.result(activity, priya).text())
                .as("no difference, and a group that the assessment names, are nothing new")
                .doesNotContain("equality analysis (version");

        Found.negative(analyses, activity.ref(), 3, "AGE", grace);
        Found.negative(analyses, activity.ref(), 4, "RACE", grace);

        assertThat(pages.result(activity, priya).text())
                .contains("The equality analysis (version 4) found: Age: the change is bad for them.")
                .contains("(version 5) found: Race: the change is bad for them (before: no difference).");
        assertThat(pages.get(Board.address(activity) + "/reopening", priya))
                .bodyText()
                .contains("The equality analysis (version 4) found: Age");
        Pages.location(pages.post(
                Board.address(activity) + "/reopening",
                Map.of("version", List.of("1"), "reasons", List.of("EIA"), "because", List.of("Older people lose.")),
                priya));
        Found.neutral(analyses, activity.ref(), 5, "AGE", grace);
        Found.negative(analyses, activity.ref(), 6, "AGE", grace);
        assertThat(duties.latest(activity.id()).orElseThrow().answers().texts("namedGroups"))
                .as("the new version names whom the analysis found")
                .contains("AGE", "RACE", "DISABILITY");
    }

    @Test
    void options_that_change_after_it_was_signed_open_it_again_and_it_says_which_and_what_S13() {
        Activity activity = board.answered("T07", Map.of());
        Option close = option(activity, "Close it", "It is far to Eskwith.");
        option(activity, "Keep it", "It costs more.");
        board.signAll(activity);
        assertThat(pages.result(activity, priya).text()).doesNotContain("The options have changed");

        board.goTo(Board.MADE.plusDays(20));
        Option changed = change(activity, close, "It is far to Eskwith, and there is no bus.");
        option(activity, "A bus to Eskwith", "It is crowded.");

        assertThat(pages.result(activity, priya).text())
                .contains("Look at this again", "The options have changed.")
                .contains("“Close it” changed (what would be worse); “A bus to Eskwith” is a new option.");
        assertThat(pages.get("/activities/" + activity.ref(), priya))
                .bodyText()
                .contains("open the duty assessment again", "“A bus to Eskwith” is a new option");
        assertThat(pages.get("/today", priya)).bodyText().contains("Look at the duty assessment again.");
        assertThat(pages.get(Board.address(activity) + "/reopening", priya))
                .bodyText()
                .contains("“Close it” changed (what would be worse)");

        change(activity, changed, "It is far to Eskwith.");
        assertThat(pages.result(activity, priya).text())
                .as("what is as it was is no change")
                .doesNotContain("“Close it” changed")
                .contains("“A bus to Eskwith” is a new option");
        Pages.location(pages.post(
                Board.address(activity) + "/reopening",
                Map.of("version", List.of("1"), "reasons", List.of("OPTIONS"), "because", List.of("A bus, too.")),
                priya));
        board.signAll(activity);
        assertThat(pages.result(activity, priya).text())
                .as("the new version was signed with these options")
                .contains("The options have changed. A bus, too.")
                .doesNotContain("Since it was signed");
    }

    @Test
    void options_that_are_first_put_down_after_signing_are_no_change_until_people_are_asked_about_them_S13() {
        Activity activity = board.signed("T07", Map.of());
        Option close = option(activity, "Close it", "It is far.");
        assertThat(pages.result(activity, priya).text()).doesNotContain("The options have changed");

        activities.reach(activity.id(), ActivityState.OPEN, priya);
        change(activity, close, "It is far, and there is no bus.");

        assertThat(pages.result(activity, priya).text()).contains("“Close it” changed (what would be worse)");
    }

    private Option option(Activity activity, String title, String worse) {
        var option = new Option(
                UUID.randomUUID(),
                "",
                title,
                "",
                "",
                worse,
                "",
                Option.Standing.LIVE,
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                true,
                0);
        return recorded(activity, option);
    }

    private Option change(Activity activity, Option option, String worse) {
        Option changed =
                option.with(new Option.OnPage(option.title(), option.what(), option.better(), worse, option.cost()));
        return recorded(activity, changed);
    }

    private Option recorded(Activity activity, Option option) {
        assertThat(options.record(activity.ref(), option, priya)).isEmpty();
        return options.list(activity).stream()
                .filter(each -> each.id().equals(option.id()))
                .findFirst()
                .orElseThrow();
    }
}
