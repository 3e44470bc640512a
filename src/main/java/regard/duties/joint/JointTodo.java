package regard.duties.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.duties.Duties;
import regard.duties.Version;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Todo;
import regard.ui.Words;

/** What a partner body has to sign for itself. */
@Component
class JointTodo implements Todo {

    private final Activities activities;
    private final Duties duties;
    private final JointBodies bodies;

    JointTodo(Activities activities, Duties duties, JointBodies bodies) {
        this.activities = activities;
        this.duties = duties;
        this.bodies = bodies;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (!actor.isAny(Role.STAFF, Role.EXECUTIVE)) {
            return List.of();
        }
        return activities.list(actor).stream()
                .filter(activity -> !activity.owner().equals(actor.organisation()))
                .flatMap(activity -> duties.inForce(activity.id()).stream()
                        .filter(Version::signed)
                        .flatMap(version -> waiting(version, activity, actor)))
                .toList();
    }

    private Stream<Item> waiting(Version version, Activity activity, Actor actor) {
        Words words = Words.english();
        return bodies.of(version).stream()
                .filter(body -> !body.hasSigned() && JointBodies.maySign(body, activity, actor))
                .map(body -> new Item(
                        activity.plannedDecisionOn(),
                        Urgency.WORK,
                        words.say("duties.joint.todo", body.name()),
                        activity.title(),
                        "/activities/" + activity.ref(),
                        words.say("duties.joint.sign"),
                        "/activities/" + activity.ref() + "/duty/bodies/" + body.number(),
                        true));
    }

    static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
