package regard.journeys;

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
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.People;

/** Priya signs in, sees what falls due first, and begins with it. */
@AppTest
class PriyaSeesWhatWaitsTodayJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private Activities activities;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void from_signing_in_to_the_first_thing_that_falls_due(boolean scripts, int width) {
        Actor priya = somebody.of(
                somebody.body("NHS Northvale and Moor ICB " + UUID.randomUUID()), "Priya Raman", Role.STAFF);

        try (var browser = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            browser.signsIn(people.get(priya.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
            browser.sees("Today", "Nothing is about to breach.", "No activities yet.");
            browser.takesPictureAs("today-" + width + "-empty");

            var before = new Before(context);
            before.registered("Hearing tests on the high street", "CONTRACT_END", 88, priya);
            before.registered("Low Moor branch surgery: application to close", "CONTRACT_END", 101, priya);
            before.registered("Getting through to your GP practice by phone", "CONTRACT_END", 300, priya);
            Activity signed =
                    before.registered("Rehabilitation after a hospital stay: Thornleigh", "CONTRACT_END", 150, priya);
            activities.reach(signed.id(), ActivityState.ASSESSED, priya);
            browser.opens("/today");
            browser.sees("About to breach (2)", "3 days late", "10 days", "Needs you (2)", "My activities (4)");
            browser.takesPictureAs("today-" + width);

            browser.clicks("Assess the duty");
            browser.sees("Hearing tests on the high street");
        }
    }
}
