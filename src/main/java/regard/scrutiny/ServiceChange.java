package regard.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the Secretary of State and NHS England were shown of a substantial change: the notification, the two stages of assurance, and
 * the tests.
 *
 * @param form which form was used, and where it is kept
 * @param tests the evidence for the four tests, in their order
 * @param bedTest the evidence for the fifth, where hospital beds are significantly reduced
 */
public record ServiceChange(
        Optional<LocalDate> notifiedOn,
        String form,
        Optional<LocalDate> stage1On,
        String stage1,
        Optional<LocalDate> stage2On,
        String stage2,
        List<String> tests,
        String bedTest,
        int version) {

    /** The government’s four tests of a service change (answer to a Parliamentary question, 19 March 2025). */
    static final int TESTS = 4;

    public ServiceChange {
        tests = List.copyOf(tests);
    }

    static final ServiceChange NONE = new ServiceChange(
            Optional.empty(), "", Optional.empty(), "", Optional.empty(), "", List.of("", "", "", ""), "", 0);

    long evidenced() {
        return tests.stream().filter(test -> !test.isBlank()).count();
    }
}
