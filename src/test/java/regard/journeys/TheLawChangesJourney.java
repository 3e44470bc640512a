package regard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regard.AppTest;
import regard.Before;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.Role;

/**
 * A law that was never made comes into force on 1 October 2027, as a file more (rules/test/duty-rules-2027.yml). What was signed before
 * reads as it did; what is assessed after is held to it.
 */
@AppTest
class TheLawChangesJourney extends OnOtherDays {

    private static final String FORTY_WORDS = "Nothing changes for patients. ".repeat(10);
    private static final String OF_BEFORE = "Working in partnership with people and communities";
    private static final String OF_AFTER = "Neighbourhoods decide";

    @ParameterizedTest
    @CsvSource({"true, 1280", "false, 320"})
    void what_was_signed_before_reads_as_it_did_and_what_comes_after_is_held_to_the_new_law(
            boolean scripts, int width) {
        var work = work(scripts, width, "Letters in a larger type");
        work.on(LocalDate.of(2027, 9, 28));
        Actor lead = work.actor("Priya Raman", Role.STAFF);
        Activity old = notEngaged(work.title(), lead);
        before().signed(old, lead);
        String before = "/activities/" + old.ref() + "/duty";

        String asSigned;
        try (var priya = work.signedIn(lead)) {
            priya.opens(before);
            priya.sees("The duty does not apply", OF_BEFORE);
            asSigned = priya.reads("main");
        }

        work.on(LocalDate.of(2027, 10, 4));
        String after =
                "/activities/" + notEngaged("Letters by text message", lead).ref() + "/duty";
        try (var priya = work.signedIn(lead)) {
            priya.opens(before);
            assertThat(priya.reads("main")).isEqualTo(asSigned);
            priya.opens(after);
            priya.sees(OF_AFTER, "The reasons have 40 words, and the new Act asks for 60.");
            assertThat(priya.reads("main")).doesNotContain(OF_BEFORE);
            work.picture(priya, "after-the-change");
            priya.clicks("Read and sign");
            priya.chooses("Assessor");
            priya.types("What do you confirm?", "Nobody is affected.");
            priya.clicks("Sign");
            priya.sees("There is a problem", "Gate G1 is closed", "the new Act asks for 60");
        }
    }

    private Activity notEngaged(String title, Actor lead) {
        var before = before();
        Activity activity = before.registered(title, "DIGITAL", 200, lead);
        Map<String, Object> given = Before.answers("DECISION", 0, 0, 0, 0, 0, 0, 0);
        given.put("impact.manner", "NO");
        given.put("notEngagedReasons", FORTY_WORDS.strip());
        before.assessed(activity, given, lead);
        return activity;
    }
}
