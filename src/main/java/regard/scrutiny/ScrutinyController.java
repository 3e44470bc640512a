package regard.scrutiny;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** Who watches over the reader’s body, and what is due next between them. */
@Controller
@RequestMapping("/scrutiny")
class ScrutinyController {

    private final Scrutiny scrutiny;
    private final Comments comments;
    private final Timelines timelines;
    private final Clock clock;

    ScrutinyController(Scrutiny scrutiny, Comments comments, Timelines timelines, Clock clock) {
        this.scrutiny = scrutiny;
        this.comments = comments;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        List<Comment> all = comments.list(actor);
        // Comments about no work have no timeline of their own.
        Stream<Timeline.Due> due = timelines.all(actor).stream().flatMap(timeline -> timeline.open(today).stream());
        return new ModelAndView(
                "scrutiny/scrutiny",
                "page",
                new ScrutinyPage(
                        due.sorted(Comparator.comparing(each -> each.day().orElse(LocalDate.MIN)))
                                .toList(),
                        scrutiny.scrutineers(actor),
                        all,
                        today,
                        actor.is(Role.STAFF)));
    }

    @GetMapping("/councils/{id}")
    ModelAndView write(@PathVariable String id, @RequestParam(defaultValue = "") String name, Actor actor) {
        ScrutineerForm form = known(id)
                .map(known -> ScrutineerForm.of(scrutiny.scrutineer(known, actor)))
                .orElseGet(() -> ScrutineerForm.named(name));
        return page(id, form, List.of());
    }

    @PostMapping("/councils/{id}")
    ModelAndView record(@PathVariable String id, ScrutineerForm form, Actor actor) {
        Optional<UUID> known = known(id);
        Optional<Scrutineer.Kind> kind = known.map(
                        each -> scrutiny.scrutineer(each, actor).kind())
                .or(() -> Typed.one(Scrutineer.Kind.class, form.kind()));
        if (kind.isEmpty()) {
            return page(id, form, List.of(new Problem("kind", "scrutiny.kind.missing")));
        }
        Scrutineer scrutineer = form.scrutineer(known.orElseGet(UUID::randomUUID), kind.get());
        List<Problem> problems = scrutiny.record(scrutineer, actor);
        return problems.isEmpty() ? new ModelAndView("redirect:/scrutiny") : page(id, form, problems);
    }

    static Optional<UUID> known(String id) {
        if (id.equals("new")) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw new NotFound("id");
        }
    }

    private static ModelAndView page(String id, ScrutineerForm form, List<Problem> problems) {
        return new ModelAndView("scrutiny/scrutineer", "page", new ScrutineerPage(id, form, problems));
    }
}
