package regard.home;

import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.NavigationEntry;

/** The staff home in the staff navigation. */
@Component
class TodayEntry implements NavigationEntry {

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String wordsKey() {
        return "home.today.title";
    }

    @Override
    public String href() {
        return "/today";
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.roles().stream().anyMatch(Role::worksInside);
    }
}
