package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import regard.kernel.Refused;

/** Assessing a duty for programs (contracts, section 2): nobody need sign in, nothing is stored. */
@RestController
class DutyApi {

    private final Clock clock;

    DutyApi(Clock clock) {
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/duty-assessments/evaluate", produces = MediaType.APPLICATION_JSON_VALUE)
    DutyAssessment evaluate(@RequestBody byte[] json, @RequestParam Optional<String> on) {
        return Assessing.evaluate(json, on.map(DutyApi::day).orElse(null), LocalDate.now(clock));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new Refused("on", "type", "on must be a date, written YYYY-MM-DD");
        }
    }
}
