package regard.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.law.GuidanceProfile;

/** The statutory guidance by date: what was done is read under the guidance of its own day. */
@Controller
class GuidanceController {

    private final Clock clock;

    GuidanceController(Clock clock) {
        this.clock = clock;
    }

    /** All guidance, the newest first, up to what is in force today. */
    record Page(List<Profile> profiles) {}

    /** One guidance, and the day on which the next took its place. */
    record Profile(GuidanceProfile guidance, Optional<LocalDate> until) {}

    @GetMapping("/guidance")
    ModelAndView show() {
        LocalDate today = LocalDate.now(clock);
        List<GuidanceProfile> begun = GuidanceProfile.all().stream()
                .filter(profile -> !profile.effectiveFrom().isAfter(today))
                .toList();
        return new ModelAndView(
                "activities/guidance",
                "page",
                new Page(begun.reversed().stream()
                        .map(profile -> new Profile(profile, next(begun, profile)))
                        .toList()));
    }

    private static Optional<LocalDate> next(List<GuidanceProfile> all, GuidanceProfile profile) {
        int place = all.indexOf(profile) + 1;
        return place < all.size() ? Optional.of(all.get(place).effectiveFrom()) : Optional.empty();
    }
}
