package regard.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.law.Breach;
import regard.organisations.Organisation;
import regard.organisations.OrganisationKind;
import regard.organisations.Organisations;
import regard.platform.ServiceClock;
import regard.ui.Words;

/**
 * T01 to T32 through the pages, on the very days of the examples: every page is filled in, those who may sign do, and the page of
 * the result must show the outcome, the level, the flags and the broken rules that the function gives.
 */
@AppTest
@Transactional
class WorkedExamplesOnPagesTest {

    private static final WorkedExamplesTest.Examples FILE = WorkedExamplesTest.Examples.assessed();
    private static final Words WORDS = Words.english();
    private static final Pattern RULE = Pattern.compile("R-\\d\\d");
    private static final Set<String> SEEN = new HashSet<>();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ServiceClock clock;

    private Pages pages;

    @BeforeEach
    void thePages() {
        pages = new Pages(web, somebody, activities, SEEN);
    }

    @AfterEach
    void today() {
        clock.comeBack();
    }

    static Stream<String> examples() {
        return FILE.examples().stream().map(WorkedExamplesTest.Example::id);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_worked_example_comes_out_of_the_pages_as_out_of_the_function(String id) {
        Map<String, Object> facts = FILE.facts(id);
        var known = new Answers(facts);
        LocalDate made = LocalDate.parse(known.text("dates.assessment"));
        LocalDate seen = LocalDate.parse(known.text("onDate"));
        goTo(made);
        OrganisationId body = body(known);
        Actor priya = somebody.of(body, "Priya Raman", Role.STAFF);
        Activity activity = pages.register(
                "Worked example " + id,
                LocalDate.parse(known.text("dates.influenceBy")),
                LocalDate.parse(known.text("dates.plannedDecision")),
                priya);

        pages.answerAll(activity, onPages(known), priya);
        if (known.get("chosen").isPresent()) {
            choosesAnotherLevel(activity, known, priya);
        }
        sign(activity, known, body, priya);
        goTo(seen);

        DutyAssessment expected = DutyAssessment.of(DutyFacts.of(facts), seen);
        Document page = pages.result(activity, priya);
        assertThat(page.select("h1").text()).isEqualTo(title(expected));
        assertThat(level(page))
                .isEqualTo(expected.level() == null ? "" : WORDS.say("duties.level." + expected.level()));
        assertThat(page.select("[aria-labelledby=flags] h3").eachText())
                .containsExactlyInAnyOrderElementsOf(expected.flags().stream()
                        .map(flag -> WORDS.say("duties.flag." + flag))
                        .toList());
        assertThat(broken(page))
                .isEqualTo(new TreeSet<>(
                        expected.breaches().stream().map(Breach::rule).toList()));
    }

    /** Whoever must sign does, unless a rule of gate G1 keeps them from it; then nobody can. */
    private void sign(Activity activity, Answers known, OrganisationId body, Actor priya) {
        Actor lay = somebody.of(body, "Martin Feld", Role.LAY);
        List<Answers> given = known.items("signOffs");
        boolean isBlocked = pages.result(activity, priya).text().contains(WORDS.say("duties.result.blocked"));
        if (isBlocked) {
            given.forEach(_ -> Pages.location(pages.signs(activity, 1, SignOffRole.LAY_MEMBER, lay)));
            if (given.isEmpty()) {
                assertThat(pages.signs(activity, 1, SignOffRole.ASSESSOR, priya))
                        .bodyText()
                        .contains("Gate G1 is closed");
            }
            return;
        }
        if (pages.result(activity, priya).select("form[action$=filing]").hasText()) {
            Pages.location(pages.post(
                    "/activities/" + activity.ref() + "/duty/filing", Map.of("version", List.of("1")), priya));
            return;
        }
        Pages.location(pages.signs(activity, 1, SignOffRole.ASSESSOR, priya));
        Pages.location(pages.signs(activity, 1, SignOffRole.SERVICE_LEAD, somebody.of(body, "Jon Whitby", Role.STAFF)));
        Pages.location(
                pages.signs(activity, 1, SignOffRole.ENGAGEMENT_LEAD, somebody.of(body, "Tom Ashdown", Role.STAFF)));
        if (pages.result(activity, priya).text().contains("Signatures: 3 of 4")) {
            Pages.location(pages.signs(activity, 1, SignOffRole.LAY_MEMBER, lay));
        }
        recordOtherBodies(activity, known, priya);
    }

    /** The first body of an example is ours, which has just signed; the others sign elsewhere. */
    private void recordOtherBodies(Activity activity, Answers known, Actor priya) {
        List<Answers> bodies = known.items("joint.bodies");
        for (int i = 1; i < bodies.size(); i++) {
            if (bodies.get(i).get("signedOn").isPresent()) {
                LocalDate on = LocalDate.parse(bodies.get(i).text("signedOn"));
                Pages.location(pages.post(
                        "/activities/" + activity.ref() + "/duty/bodies/" + i,
                        Map.of(
                                "signedOn.day", List.of(String.valueOf(on.getDayOfMonth())),
                                "signedOn.month", List.of(String.valueOf(on.getMonthValue())),
                                "signedOn.year", List.of(String.valueOf(on.getYear())),
                                "paper", List.of("Minutes of its board, item 7")),
                        priya));
            }
        }
    }

    private void choosesAnotherLevel(Activity activity, Answers known, Actor priya) {
        Pages.location(pages.post(
                "/activities/" + activity.ref() + "/duty/level",
                Map.of(
                        "chosenLevel", List.of(known.text("chosen.level")),
                        "chosenReason", List.of(known.text("chosen.reason")),
                        "legalNote", List.of(known.text("chosen.legalNote"))),
                priya));
    }

    /** What the examples leave to be understood, a page asks: whether there is a procurement, and what the options are. */
    private static Map<String, Object> onPages(Answers known) {
        Answers asked = known.with(
                "x-procurement", known.get("procurement.preferredBidderOn").isPresent());
        if (known.get("decision").isPresent()) {
            asked = asked.withItems(
                    "options",
                    Stream.of("O1", "O2", "O3", "O4")
                            .map(id -> new Answers(Map.of("title", id, "status", "LIVE", "reason", "It can be done")))
                            .toList());
        }
        List<Answers> bodies = new ArrayList<>(known.items("joint.bodies"));
        if (!bodies.isEmpty()) {
            bodies.removeFirst();
            asked = asked.withItems("joint.bodies", bodies);
        }
        return asked.tree();
    }

    private OrganisationId body(Answers known) {
        OrganisationKind kind = OrganisationKind.valueOf(known.text("body.type"));
        String name = known.text("body.name");
        if (kind == OrganisationKind.ICB) {
            return somebody.body(name);
        }
        var id = OrganisationId.random();
        organisations.record(new Organisation(
                id,
                kind.name(),
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Organisation.Contact.NONE,
                false));
        return id;
    }

    private void goTo(LocalDate day) {
        clock.travelTo(day.atTime(10, 0).atZone(LONDON).toInstant());
    }

    private static String title(DutyAssessment expected) {
        Level level = expected.level();
        String key = "duties.outcome." + expected.outcome();
        return WORDS.say(expected.outcome() == Outcome.ENGAGED_FURTHER && level != null ? key + "." + level : key);
    }

    private static String level(Document page) {
        return page.select(".rg-panel--now dt").stream()
                .filter(term -> term.text().equals(WORDS.say("duties.result.level")))
                .map(term -> Objects.requireNonNull(term.nextElementSibling())
                        .select("strong")
                        .text()
                        .replace(":", ""))
                .findFirst()
                .orElse("");
    }

    private static Set<String> broken(Document page) {
        var rules = new TreeSet<String>();
        page.select("[aria-labelledby=rules] .rg-rule__law")
                .eachText()
                .forEach(line -> RULE.matcher(line).results().findFirst().ifPresent(found -> rules.add(found.group())));
        return rules;
    }
}
