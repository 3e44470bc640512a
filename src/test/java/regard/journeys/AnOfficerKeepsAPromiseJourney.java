package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.People;

/**
 * Priya finds a promise in an old leaflet. It stops gate G2 until it is released on legal advice and Martin, the lay member, signs with
 * an account of his own.
 */
@AppTest
class AnOfficerKeepsAPromiseJourney {

    private static final String PROMISED = "We will consult you before the walk-in centre closes.";

    @LocalServerPort
    private int port;

    @Autowired
    private Somebody somebody;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void from_a_leaflet_to_a_signed_release(boolean scripts, int width) {
        var body = somebody.body("NHS Northvale and Moor ICB " + UUID.randomUUID());
        Actor priya = somebody.of(body, "Priya Raman", Role.STAFF);
        Actor martin = somebody.of(body, "Martin Feld", Role.LAY);
        Activity walkIn = assessed(priya);

        try (var browser = new Someone("http://127.0.0.1:" + port, scripts, width)) {
            signsIn(browser, priya);
            browser.opens("/activities");
            browser.sees("Registers of our body", "none found");
            browser.clicks("Promise register");
            browser.takesPictureAs("promises-empty-" + width);
            browser.clicks("Look through a text");
            browser.types("What the text is", "Leaflet “Your walk-in centre”, 2024");
            browser.page().getByLabel("Activity it belongs to").selectOption(walkIn.ref());
            browser.page()
                    .locator("textarea[name=text]")
                    .fill("Opening hours are 8 to 8. " + PROMISED + " Parking is free.");
            browser.clicks("Look through it");
            browser.sees("1 sentence was found in the text.", PROMISED);
            browser.takesPictureAs("promises-candidates-" + width);

            browser.clicks("Confirm: it is a promise");
            browser.types("Who made it", "The board");
            browser.clicks("Save this promise");
            browser.sees("Select whether it is clear");
            browser.chooses("Yes, it is clear");
            browser.clicks("Save this promise");
            browser.sees(PROMISED, "Not yet", "It is open");
            browser.takesPictureAs("promise-" + width);
            String promise = browser.address();

            browser.opens("/activities/" + walkIn.ref());
            browser.sees("A promise of involvement stands and this work does not keep it");
            browser.opens(promise + "/standing");
            browser.chooses("It is released, on legal advice");
            browser.types("Why, or how it was kept", "The roof is unsafe and nobody may go in.");
            browser.types("Where the legal advice is kept", "Counsel, note of 3 March");
            browser.clicks("Save");
            browser.sees("Not signed yet");
            browser.opens("/activities/" + walkIn.ref() + "/scrutiny");
            browser.takesPictureAs("scrutiny-" + width);
            browser.opens("/activities/" + walkIn.ref() + "/options/new");
            browser.takesPictureAs("option-" + width);
            browser.opens("/departures/new?area=action-6");
            browser.opens("/scrutiny/comments/new");
            browser.takesPictureAs("comment-" + width);

            try (var lay = new Someone("http://127.0.0.1:" + port, scripts, width)) {
                signsIn(lay, martin);
                lay.sees("waits for your signature");
                lay.clicks("Read and sign");
                lay.types(
                        "Why you are satisfied",
                        "People’s safety comes first, and they will be asked about the new place.");
                lay.clicks("Sign the release");
                lay.sees("Signed by Martin Feld", "Released");
                lay.takesPictureAs("promise-released-" + width);
            }

            browser.opens("/activities/" + walkIn.ref());
            assertThat(browser.reads("body"))
                    .doesNotContain("A promise of involvement stands", "A promise was set aside");
        }
    }

    private void signsIn(Someone browser, Actor actor) {
        browser.signsIn(people.get(actor.person()).username(), Somebody.PASSWORD, Somebody.TOTP_SECRET);
    }

    private Activity assessed(Actor priya) {
        var before = new Before(context);
        Activity walkIn = before.registered("Harbeck walk-in centre", "NOTICE_SERVED", 200, priya);
        Map<String, Object> given = Before.answers("PROPOSAL", 0, 0, 0, 0, 0, 0, 0);
        given.put("eia.status", "DONE");
        before.assessed(walkIn, given, priya);
        before.signed(walkIn, priya);
        return walkIn;
    }
}
