package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.decisions.ConsiderationRecord;
import regard.decisions.Decisions;
import regard.decisions.Preparation;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.organisations.People;
import regard.promises.Promise;
import regard.promises.Promises;

/**
 * Corby replayed (R (Buckingham) v NHS Corby CCG [2018] EWHC 2080 (Admin); X02, K11): a promise to consult stands open, the paper says
 * people were asked about what they were not asked, and the equality analysis is missing. The decision is stopped while it can still
 * be put right.
 */
@AppTest
class CorbyReplayedJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private Activities activities;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void a_decision_like_that_of_corby_is_stopped_at_the_gate(boolean scripts, int width) {
        OrganisationId body = somebody.body("NHS Northvale and Moor ICB " + UUID.randomUUID());
        Actor priya = somebody.of(body, "Priya Raman", Role.STAFF);
        Actor helen = somebody.of(body, "Helen Marsh", Role.EXECUTIVE);
        Actor martin = somebody.of(body, "Martin Feld", Role.LAY);
        String ref = urgentCareCentre(priya);
        String pictures = "corby-" + width + "-";
        LocalDate today = new Before(context).today();

        try (var browser = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            browser.signsIn(people.get(priya.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
            browser.opens("/activities/" + ref + "/decision/claims");
            browser.types(
                    "Which proposal does the paper say people were asked about?", "Appointments only, by telephone");
            browser.clicks("Add this");
            browser.sees("People were not asked about it there. They were asked about: Corby urgent care centre.");
            browser.opens("/activities/" + ref);
            browser.sees(
                    "A promise of involvement stands and this work does not keep it",
                    "The paper says people were asked about Appointments only, by telephone",
                    "Nothing shows yet that views were considered.",
                    "The equality analysis is not ready; still missing: the analysis itself",
                    "It cannot be set aside.",
                    "Gate G3 stays closed until what blocks is put right.");
            browser.takesPictureAs(pictures + "dossier");
            assertThat(browser.page().locator("a[href$='/setting-aside']").count())
                    .isZero();
            browser.clicks("Sign out");
        }

        try (var browser = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            browser.signsIn(people.get(helen.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
            browser.opens("/activities/" + ref + "/decision/taking");
            browser.typesDate("Day of the decision", today);
            browser.chooses("Something else");
            browser.types("The decision", "Appointments only, by telephone, from April.");
            browser.types("The reasons", "It costs less.");
            browser.chooses("No");
            browser.types("Why it is, or is not", "It is a detail.");
            browser.clicks("Record this decision");
            browser.sees(
                    "There is a problem",
                    "Gate G3 is closed",
                    "block and cannot be set aside",
                    "A promise of involvement stands",
                    "R-20",
                    "R-34",
                    "The equality analysis is not ready",
                    "R-35");
            assertThat(browser.page().getByLabel("The reasons").first().inputValue())
                    .isEqualTo("It costs less.");
            browser.takesPictureAs(pictures + "gate-closed");
            browser.opens("/activities/" + ref + "/rules/R-38/setting-aside");
            browser.clicks("Set aside and record my reason");
            browser.sees("There is a problem", "Write why the rule is set aside");
            browser.types("Why is it set aside?", "The regional plan answers it; see its chapter 4.");
            browser.takesPictureAs(pictures + "setting-aside");
            browser.clicks("Set aside and record my reason");
            browser.sees(
                    "1 rule set aside", "R-38 was set aside by Helen Marsh", "see its chapter 4", "G3 was closed to");
            browser.takesPictureAs(pictures + "rules");
            browser.clicks("Sign out");
        }

        try (var browser = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            browser.signsIn(people.get(martin.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
            browser.opens("/activities/" + ref + "/rules");
            browser.sees("R-38 was set aside by Helen Marsh", "see its chapter 4");
        }
    }

    /** An activity that is analysed, with a clear promise to consult that it does not keep. */
    private String urgentCareCentre(Actor priya) {
        var before = new Before(context);
        LocalDate today = before.today();
        Activity centre = before.registered(
                "Corby urgent care centre",
                "CONTRACT_END",
                Optional.of(today.plusDays(20)),
                Optional.of(today.plusDays(60)),
                priya);
        String ref = centre.ref();
        Map<String, Object> given = Before.answers("DECISION", 1, 1, 1, 1, 1, 1, 1);
        given.put("impact.range", "YES");
        given.put("impact.direction", "WORSE");
        given.remove("eia.status");
        before.assessed(centre, given, priya);
        context.getBean(Promises.class)
                .register(
                        new Promise.Wording(
                                "Before any change we will consult the people of Corby.",
                                "Letter to the council",
                                Optional.of(today.minusDays(300)),
                                "The chair",
                                "People of Corby",
                                "The urgent care centre",
                                Optional.of(Promise.Kind.CONSULT),
                                true),
                        Optional.of(ref),
                        priya);
        activities.reach(centre.id(), ActivityState.ANALYSED, priya);
        var decisions = context.getBean(Decisions.class);
        var paper = decisions.prepare(ref, priya).paper();
        var nothing = new ConsiderationRecord("", "", "", "", "", "", "", "", "", "");
        assertThat(decisions.write(
                        ref,
                        paper.version(),
                        new Preparation("Governing body", Optional.of(today), "", nothing),
                        priya))
                .isEmpty();
        return ref;
    }
}
