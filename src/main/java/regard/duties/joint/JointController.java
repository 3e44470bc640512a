package regard.duties.joint;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.duties.Duties;
import regard.duties.Version;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;

@Controller
@RequestMapping("/activities/{ref}/duty/bodies/{number}")
class JointController {

    private final Activities activities;
    private final Duties duties;
    private final JointBodies bodies;

    JointController(Activities activities, Duties duties, JointBodies bodies) {
        this.activities = activities;
        this.duties = duties;
        this.bodies = bodies;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String ref, @PathVariable String number, Actor actor) {
        return page(ref, number(number), BodyForm.EMPTY, List.of(), actor);
    }

    @PostMapping
    ModelAndView sign(@PathVariable String ref, @PathVariable String number, BodyForm form, Actor actor) {
        List<Problem> problems = bodies.sign(ref, number(number), form, actor);
        return problems.isEmpty()
                ? new ModelAndView("redirect:/activities/" + ref + "/duty")
                : page(ref, number(number), form, problems, actor);
    }

    private ModelAndView page(String ref, int number, BodyForm form, List<Problem> problems, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Version version = duties.inForce(activity.id()).orElseThrow(() -> new NotFound(ref));
        JointBody body = bodies.open(version, number, activity, actor);
        return new ModelAndView(
                "duties/joint/body",
                "page",
                new JointPage(
                        activity,
                        version,
                        duties.current(activity.id()).orElseThrow(() -> new NotFound(ref)),
                        body,
                        JointBodies.maySign(body, activity, actor),
                        form,
                        problems));
    }

    private static int number(String typed) {
        return JointTodo.number(typed).orElseThrow(() -> new NotFound("body"));
    }
}
