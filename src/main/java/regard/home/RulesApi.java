package regard.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import regard.kernel.Refused;
import regard.law.Gate;
import regard.law.Rulebook;
import regard.law.RulesCheck;
import regard.law.Verdict;

/** Asking the rules about a dossier, for programs (contracts, section 3): nobody need sign in, nothing is stored. */
@RestController
class RulesApi {

    private final RulesCheck check;
    private final Clock clock;

    RulesApi(List<Rulebook<?>> books, Clock clock) {
        this.check = new RulesCheck(books);
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/rules/check", produces = MediaType.APPLICATION_JSON_VALUE)
    Verdict check(
            @RequestBody byte[] json,
            @RequestParam(defaultValue = "all") String gate,
            @RequestParam Optional<String> on) {
        return check.check(json, Gate.named(gate), on.map(RulesApi::day).orElse(null), LocalDate.now(clock));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new Refused("on", "type", "on must be a date, written YYYY-MM-DD");
        }
    }
}
