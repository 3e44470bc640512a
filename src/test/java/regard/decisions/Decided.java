package regard.decisions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import regard.activities.Activities;
import regard.activities.ActivityState;
import regard.kernel.Actor;

/** A decision that stands as taken, for tests of what comes after it: gate G3 has tests of its own. */
public final class Decided {

    private Decided() {}

    public static void today(ApplicationContext context, String ref, Actor actor) {
        Decision.Paper paper =
                context.getBean(Decisions.class).prepare(ref, actor).paper();
        var clock = context.getBean(Clock.class);
        LocalDate today = LocalDate.now(clock);
        var taking = new Taking(
                Optional.of(today),
                Optional.empty(),
                "The centre stays.",
                "People cannot get to Eskwith.",
                Optional.empty(),
                "",
                Optional.empty());
        context.getBean(DecisionStore.class)
                .take(paper, taking, today, Optional.empty(), actor.person(), clock.instant());
        context.getBean(Activities.class).reach(paper.activity(), ActivityState.DECIDED, actor);
    }
}
