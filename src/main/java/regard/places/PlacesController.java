package regard.places;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;

@Controller
@RequestMapping("/places")
class PlacesController {

    private static final String HERE = "redirect:/places";

    private final Places places;
    private final Clock clock;

    PlacesController(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String name, Actor actor) {
        List<String> areas = places.of(actor.organisation()).stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .map(NamedPlace::areas)
                .orElse(List.of());
        return page(name, areas, List.of(), actor);
    }

    @PostMapping
    ModelAndView put(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> areas,
            Actor actor) {
        List<String> chosen = areas == null
                ? List.of()
                : areas.stream().filter(code -> !code.isBlank()).distinct().toList();
        List<Problem> problems = places.put(new NamedPlace(name, chosen), actor);
        return problems.isEmpty() ? new ModelAndView(HERE) : page(name, chosen, problems, actor);
    }

    @PostMapping("/removal")
    ModelAndView remove(@RequestParam(defaultValue = "") String name, Actor actor) {
        places.remove(name, actor);
        return new ModelAndView(HERE);
    }

    private ModelAndView page(String name, List<String> areas, List<Problem> problems, Actor actor) {
        return new ModelAndView(
                "places/places",
                "page",
                new PlacesPage(
                        places.of(actor.organisation()),
                        name,
                        areas,
                        LocalDate.now(clock),
                        actor.isAny(Role.STAFF, Role.EQUALITY, Role.ADMIN),
                        problems));
    }
}
