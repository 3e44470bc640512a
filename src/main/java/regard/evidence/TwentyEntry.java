package regard.evidence;

import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.NavigationEntry;

/** The twenty in the staff navigation. */
@Component
class TwentyEntry implements NavigationEntry {

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String wordsKey() {
        return "evidence.navigation";
    }

    @Override
    public String href() {
        return "/twenty";
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.roles().stream().anyMatch(Role::worksInside);
    }
}
