package regard.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Facts;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;

/** Writing, signing and publishing an equality impact analysis, through its pages; and what rules make of it. */
@AppTest
@Transactional
class AnalysingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Analyses analyses;

    @Autowired
    private List<Facts> facts;

    @Autowired
    private List<Rulebook<?>> books;

    private Actor priya;
    private Actor grace;
    private Activity activity;

    @BeforeEach
    void somePiece() {
        priya = somebody.officer();
        grace = somebody.of(priya.organisation(), "Grace Oyelaran", Role.EQUALITY);
        activity = register("Evening surgeries");
    }

    @Test
    void R_35_is_kept_once_every_part_is_written_and_two_people_signed() {
        assertThat(broken("R-35"))
                .containsExactly(
                        "The equality analysis is not ready; still missing: the analysis itself (a screening is"
                                + " not enough; it can be short where nobody is affected differently). Finish it, then two people sign.");

        writeAll();
        assertThat(broken("R-35").getFirst()).contains("the signatures of the author and the equality lead");
        assertThat(sign(priya, "AUTHOR")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(broken("R-35")).isNotEmpty();
        assertThat(sign(grace, "EQUALITY_LEAD")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(broken("R-35")).isEmpty();
        assertThat(get("", priya)).bodyText().contains("Priya Raman", "Grace Oyelaran", "Publish this version");
    }

    @Test
    void while_it_is_being_signed_the_page_of_equality_says_who_has_and_who_is_awaited() {
        writeAll();
        assertThat(equality(priya)).bodyText().contains("Version", "not signed");

        sign(priya, "AUTHOR");

        assertThat(equality(grace))
                .bodyText()
                .contains("signed by one of two.", "Author: Priya Raman signed on")
                .contains("The equality lead has not signed yet.")
                .doesNotContain(", not signed");
        assertThat(web.get().uri("/activities/" + activity.ref()).with(somebody.as(priya)))
                .bodyText()
                .contains("analysis signed by one of two");
    }

    @Test
    void R_35_whoever_screens_and_finds_nothing_hears_at_once_that_a_decision_needs_an_analysis_all_the_same() {
        String screening = "/activities/" + activity.ref() + "/equality/screening";
        assertThat(web.get().uri(screening).with(somebody.as(priya)))
                .bodyText()
                .contains("A decision still needs the analysis. It can be short");
        assertThat(web.post()
                        .uri(screening)
                        .param("version", "0")
                        .param("outcome", "NO_ANALYSIS")
                        .param("reason", "Nobody loses more than others.")
                        .param("doneOn.day", String.valueOf(TODAY.getDayOfMonth()))
                        .param("doneOn.month", String.valueOf(TODAY.getMonthValue()))
                        .param("doneOn.year", String.valueOf(TODAY.getYear()))
                        .with(somebody.as(priya)))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(equality(priya))
                .bodyText()
                .contains("A decision still needs this analysis.", "Without it nobody can decide.", "R-35.")
                .contains("/activities/" + activity.ref() + "/equality/analysis")
                .doesNotContain("Not needed");
        assertThat(web.get().uri("/today").with(somebody.as(priya)))
                .bodyText()
                .contains("needs a short equality analysis");
        assertThat(broken("R-35").getFirst()).contains("a screening is not enough");
    }

    private MvcTestResult equality(Actor actor) {
        return web.get()
                .uri("/activities/" + activity.ref() + "/equality")
                .with(somebody.as(actor))
                .exchange();
    }

    @Test
    void R_35_a_change_after_the_signatures_needs_both_again() {
        writeAll();
        sign(priya, "AUTHOR");
        sign(grace, "EQUALITY_LEAD");

        finding("SEX", Map.of("rating", "NEUTRAL", "evidence", "Half and half.", "involvement", "Six groups."));

        assertThat(broken("R-35").getFirst()).contains("the signatures");
        assertThat(analyses.current(activity.id()).orElseThrow().signatures()).isEmpty();
    }

    @Test
    void R_35_an_impact_that_is_bad_needs_an_answer_and_one_nobody_knows_an_action_with_a_name_and_a_day() {
        writeAll();
        finding(
                "AGE",
                Map.of("evidence", "x", "rating", "NEGATIVE", "size", "HIGH", "effect", "Far.", "involvement", "y"));
        assertThat(broken("R-35").getFirst()).contains("negative or unknown impact");
        assertThat(get("", priya))
                .bodyText()
                .contains("There is a problem", "Bad for them, and nothing is said about it");

        finding(
                "AGE",
                Map.of(
                        "evidence",
                        "x",
                        "rating",
                        "NEGATIVE",
                        "size",
                        "HIGH",
                        "effect",
                        "Far.",
                        "involvement",
                        "y",
                        "mitigation",
                        "A bus."));
        assertThat(broken("R-35").getFirst()).doesNotContain("negative or unknown impact");

        finding("RACE", Map.of("evidence", "x", "rating", "UNKNOWN", "involvement", "y", "action", "Ask two groups."));
        assertThat(broken("R-35").getFirst()).contains("negative or unknown impact");
        finding(
                "RACE",
                Map.of(
                        "evidence",
                        "x",
                        "rating",
                        "UNKNOWN",
                        "involvement",
                        "y",
                        "action",
                        "Ask two groups.",
                        "owner",
                        "Jon",
                        "by.day",
                        "1",
                        "by.month",
                        "6",
                        "by.year",
                        "2099"));
        assertThat(broken("R-35").getFirst()).doesNotContain("negative or unknown impact");
        assertThat(analyses.current(activity.id()).orElseThrow().analysis().groupsWithoutEvidence())
                .containsExactly("RACE");
    }

    @Test
    void where_nobody_is_affected_differently_one_explanation_answers_for_every_group() {
        write(
                "about",
                Map.of("outcomes", "a", "how", "b", "who-is-affected", "c", "no-impact", "We looked at each group."));
        write("aims", Map.of("eliminate", "a", "advance", "b", "foster", "c"));
        write("inequalities", Map.of("access", "a", "results", "b", "human-rights", "c"));
        write("conclusion", concluded());
        sign(grace, "EQUALITY_LEAD");
        sign(priya, "AUTHOR");

        assertThat(broken("R-35")).isEmpty();
    }

    @Test
    void nobody_signs_twice_nor_for_another_nor_what_is_not_whole() {
        assertThat(post("sections/aims", Map.of("version", "0", "eliminate", "a"), priya))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sign(priya, "AUTHOR")).hasStatusOk().bodyText().contains("Something is still missing");

        writeAll();
        assertThat(sign(priya, "EQUALITY_LEAD")).hasStatusOk().bodyText().contains("Select as whom you sign");
        assertThat(sign(grace, "AUTHOR")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sign(grace, "EQUALITY_LEAD")).hasStatusOk().bodyText().contains("Another person signs in this part");
    }

    @Test
    void R_18_everybody_can_read_it_from_the_day_it_is_published() {
        writeAll();
        assertThat(publish(priya)).hasStatusOk().bodyText().contains("Two people sign first");
        assertThat(publicPage()).hasStatus(HttpStatus.NOT_FOUND);
        sign(priya, "AUTHOR");
        sign(grace, "EQUALITY_LEAD");
        assertThat(eiaPublished()).isFalse();

        assertThat(publish(priya)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(eiaPublished()).isTrue();
        assertThat(publicPage())
                .hasStatusOk()
                .bodyText()
                .contains("What this means for different people", "Evidence about AGE", "https://stats.example/age")
                .doesNotContain("Priya Raman", "Grace Oyelaran");
        finding("SEX", Map.of("evidence", "Newer.", "rating", "NEUTRAL", "involvement", "z"));
        assertThat(publicPage()).bodyText().doesNotContain("Newer.");
    }

    @Test
    void two_who_write_at_once_do_not_overwrite_each_other() {
        write("aims", Map.of("eliminate", "a"));

        assertThat(post("sections/aims", Map.of("version", "0", "eliminate", "b"), grace))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void a_day_that_is_none_is_refused_and_what_was_typed_is_kept() {
        assertThat(post(
                        "groups/AGE",
                        Map.of(
                                "version",
                                "0",
                                "evidence",
                                "Kept words",
                                "by.day",
                                "31",
                                "by.month",
                                "2",
                                "by.year",
                                "2027"),
                        priya))
                .hasStatusOk()
                .bodyText()
                .contains("Error: ", "Kept words", "Enter a day with a day, a month and a year");
        assertThat(post("groups/NOBODY", Map.of("version", "0"), priya)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("sections/nothing", Map.of("version", "0"), priya)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("groups/AGE", Map.of("version", "x"), priya)
                        .getResponse()
                        .getStatus())
                .isLessThan(500);
    }

    @Test
    void a_body_looks_at_groups_of_its_own_too() {
        assertThat(web.post().uri("/equality-groups").with(somebody.as(grace)).param("title", "Boat dwellers"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(web.post().uri("/equality-groups").with(somebody.as(grace)).param("title", "carers"))
                .bodyText()
                .contains("This group is in the list already");
        assertThat(get("", priya)).bodyText().contains("Groups of our own", "Boat dwellers");
        assertThat(get("groups/PLUS_BOAT_DWELLERS", priya)).hasStatusOk();

        assertThat(web.post().uri("/equality-groups/PLUS_BOAT_DWELLERS/removal").with(somebody.as(grace)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("", priya)).bodyText().doesNotContain("Boat dwellers");
    }

    @Test
    void a_stranger_finds_nothing_a_partner_reads_and_an_auditor_changes_nothing() {
        write("aims", Map.of("eliminate", "Said once"));
        Actor stranger = somebody.officer();
        Actor auditor = somebody.of(priya.organisation(), "Ann Auditor", Role.AUDITOR);

        assertThat(get("", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("versions/1", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("sections/aims", Map.of("version", "1"), stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("versions", auditor)).hasStatusOk();
        assertThat(get("sections/aims", auditor)).hasStatus(HttpStatus.FORBIDDEN);
        activities.partner(activity.ref(), stranger.organisation(), priya);
        assertThat(get("versions/1", stranger)).hasStatusOk().bodyText().contains("Said once");
        assertThat(get("sections/aims", stranger)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("publication", Map.of("version", "1"), stranger)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void writeAll() {
        write("about", Map.of("outcomes", "a", "how", "b", "who-is-affected", "c", "no-impact", ""));
        write("aims", Map.of("eliminate", "a", "advance", "b", "foster", "c"));
        write("inequalities", Map.of("access", "a", "results", "b", "human-rights", "c"));
        write("conclusion", concluded());
        for (String group : analyses.needed(activity.id())) {
            finding(
                    group,
                    Map.of(
                            "evidence",
                            "Evidence about " + group,
                            "references",
                            "A report\nhttps://stats.example/" + group.toLowerCase(java.util.Locale.ROOT),
                            "rating",
                            "NEUTRAL",
                            "involvement",
                            "We met them."));
        }
    }

    private static Map<String, String> concluded() {
        return Map.of(
                "conclusion",
                "CONTINUE",
                "reasons",
                "a",
                "monitoring",
                "b",
                "reviewOn.day",
                "1",
                "reviewOn.month",
                "6",
                "reviewOn.year",
                "2027");
    }

    private void write(String section, Map<String, String> said) {
        assertThat(post("sections/" + section, withVersion(said), priya)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void finding(String group, Map<String, String> said) {
        assertThat(post("groups/" + group, withVersion(said), priya)).hasStatus(HttpStatus.SEE_OTHER);
    }

    private Map<String, String> withVersion(Map<String, String> said) {
        var all = new LinkedHashMap<>(said);
        all.put("version", seen());
        return all;
    }

    private MvcTestResult sign(Actor actor, String part) {
        return post("signature", Map.of("version", seen(), "part", part), actor);
    }

    private MvcTestResult publish(Actor actor) {
        return post("publication", Map.of("version", seen()), actor);
    }

    private String seen() {
        return String.valueOf(
                analyses.current(activity.id()).map(AnalysisVersion::version).orElse(0));
    }

    private List<String> broken(String rule) {
        return new RulesCheck(books)
                .check(facts, activity.ref(), Gate.ALL, TODAY).breaches().stream()
                        .filter(breach -> breach.rule().equals(rule))
                        .map(Breach::message)
                        .toList();
    }

    private boolean eiaPublished() {
        return facts.stream()
                .map(room -> room.of(activity.ref()).get("materials"))
                .anyMatch(materials ->
                        materials instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("eiaPublished")));
    }

    private Activity register(String title) {
        return new Before(context).registered(title, "CONTRACT_END", priya);
    }

    private MvcTestResult publicPage() {
        return web.get().uri("/involvements/" + activity.ref() + "/equality").exchange();
    }

    private MvcTestResult get(String page, Actor actor) {
        return web.get()
                .uri("/activities/" + activity.ref() + "/equality/analysis" + (page.isEmpty() ? "" : "/" + page))
                .with(somebody.as(actor))
                .exchange();
    }

    private MvcTestResult post(String page, Map<String, String> form, Actor actor) {
        var request = web.post()
                .uri("/activities/" + activity.ref() + "/equality/analysis/" + page)
                .with(somebody.as(actor));
        form.forEach(request::param);
        return request.exchange();
    }
}
