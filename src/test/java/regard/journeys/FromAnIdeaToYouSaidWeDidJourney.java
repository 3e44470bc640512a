package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import regard.AppTest;
import regard.audit.Verification;
import regard.kernel.Role;

/**
 * The whole thread, as people use it: from a piece of work to the duty, the plan, the questions, what people say, the decision with
 * its reasons, and back to the people who spoke. Seven months go by; everybody signs in on the day they have something to do.
 */
@AppTest
class FromAnIdeaToYouSaidWeDidJourney extends OnOtherDays {

    @Autowired
    private DataSource database;

    @Value("${regard.data}")
    private Path home;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void a_walk_in_centre_from_the_duty_to_what_changed_T07(boolean scripts, int width) {
        var work = work(scripts, width, "Harbeck walk-in centre, " + (scripts ? "north" : "south"));
        String email = UUID.randomUUID() + "@harbeck.example";

        new TheDuty(work).isAssessedAndSigned();
        new ThePlan(work).isWritten();
        new TheAsking(work).isWrittenAndOpened();
        var answering = new PeopleAnswering(work, email);
        String maya = answering.mayaAnswers();
        answering.aLetterIsKeyedIn();
        String sam = answering.samAnswers();
        new WhatPeopleSaid(work).isReadAndCoded(sam);
        new TheDecision(work).isPrepared();
        new TheDecision(work).isTakenOnceTheLastThingIsWritten();
        var telling = new TellingPeople(work, email);
        telling.isDone();
        telling.isReadByMaya(maya);
        telling.isEvaluated();
        theAuditorReadsAndChangesNothing(work);
        aStrangerIsTurnedAwayAtEveryStep(work);
        assertThat(Verification.of(database, home)).satisfies(ledger -> {
            assertThat(ledger.ok()).isTrue();
            assertThat(ledger.events()).isGreaterThan(40);
        });
    }

    private static void theAuditorReadsAndChangesNothing(PieceOfWork work) {
        try (var ruth = work.staff("Ruth Penn", Role.AUDITOR)) {
            for (String part : new String[] {
                "",
                "/history",
                "/evidence",
                "/duty",
                "/plan",
                "/equality",
                "/questionnaire",
                "/public-page",
                "/consultation",
                "/responses",
                "/themes",
                "/decision",
                "/feedback",
                "/evaluation"
            }) {
                ruth.opens(work.address() + part);
                assertThat(ruth.page().locator("main form[method=post]").count())
                        .as("forms for an auditor on " + part)
                        .isZero();
            }
            work.leaves(ruth);
        }
    }

    private static void aStrangerIsTurnedAwayAtEveryStep(PieceOfWork work) {
        var westmere = work.otherBody("NHS Westmere ICB");
        try (var wes = work.signedIn(westmere, "Wes Turner", Role.STAFF, Role.EXECUTIVE, Role.LAY, Role.EQUALITY)) {
            wes.opens(work.address());
            wes.sees("We cannot find this page");
            assertThat(work.walked()).hasSizeGreaterThan(40);
            work.walked().forEach(wes::isTurnedAwayAt);
        }
    }
}
