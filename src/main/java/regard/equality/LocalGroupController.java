package regard.equality;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;

@Controller
@RequestMapping("/equality-groups")
class LocalGroupController {

    private static final String HERE = "redirect:/equality-groups";

    private final LocalGroups groups;

    LocalGroupController(LocalGroups groups) {
        this.groups = groups;
    }

    @GetMapping
    ModelAndView show(Actor actor) {
        return page("", List.of(), actor);
    }

    @PostMapping
    ModelAndView add(@RequestParam(defaultValue = "") String title, Actor actor) {
        List<Problem> problems = groups.add(title, actor);
        return problems.isEmpty() ? new ModelAndView(HERE) : page(title, problems, actor);
    }

    @PostMapping("/{code}/removal")
    ModelAndView drop(@PathVariable String code, Actor actor) {
        groups.drop(code, actor);
        return new ModelAndView(HERE);
    }

    private ModelAndView page(String title, List<Problem> problems, Actor actor) {
        return new ModelAndView(
                "equality/local-groups",
                "page",
                new LocalGroupsPage(groups.of(actor.organisation()), title, actor.is(Role.EQUALITY), problems));
    }
}
