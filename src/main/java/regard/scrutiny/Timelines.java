package regard.scrutiny;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.duties.Duties;
import regard.duties.Flag;
import regard.kernel.Actor;

/** Gathers what is due of an activity, and of all those of a body. */
@Component
@Transactional(readOnly = true)
class Timelines {

    private final Activities activities;
    private final Duties duties;
    private final Scrutiny scrutiny;
    private final Comments comments;

    Timelines(Activities activities, Duties duties, Scrutiny scrutiny, Comments comments) {
        this.activities = activities;
        this.duties = duties;
        this.scrutiny = scrutiny;
        this.comments = comments;
    }

    public Timeline of(Activity activity) {
        return new Timeline(
                activity,
                flags(activity),
                named(activity),
                scrutiny.letters(activity),
                scrutiny.change(activity),
                scrutiny.callIns(activity),
                comments.of(activity));
    }

    /** The timelines of what is under way, and of everything that scrutiny knows of. */
    public List<Timeline> all(Actor actor) {
        var watched = new HashSet<>(scrutiny.watched(actor));
        Set<String> commented =
                comments.list(actor).stream().map(Comment::activityRef).collect(Collectors.toSet());
        return activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .filter(activity -> watched.contains(activity.id().value())
                        || commented.contains(activity.ref())
                        || (activity.state().isBefore(ActivityState.DECIDED)
                                && flags(activity).contains(Flag.SCRUTINY)))
                .map(this::of)
                .toList();
    }

    /** The councils that the assessment names. */
    List<String> named(Activity activity) {
        return duties.facts(activity.id())
                .map(facts -> facts.substantial().councils())
                .orElse(List.of());
    }

    private Set<Flag> flags(Activity activity) {
        var flags = EnumSet.noneOf(Flag.class);
        duties.current(activity.id()).ifPresent(assessed -> flags.addAll(assessed.flags()));
        return flags;
    }
}
