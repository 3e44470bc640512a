package regard.activities;

import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.NavigationEntry;

/** Activities in the staff navigation. */
@Component
class ActivitiesEntry implements NavigationEntry {

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String wordsKey() {
        return "activities.title";
    }

    @Override
    public String href() {
        return "/activities";
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.roles().stream().anyMatch(Role::worksInside);
    }
}
