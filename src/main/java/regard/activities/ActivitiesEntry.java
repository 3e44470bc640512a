package regard.activities;

import java.util.List;
import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.NavigationEntry;

/** Activities in the staff navigation. */
@Component
class ActivitiesEntry implements NavigationEntry {

    private final List<BodyRegister> registers;

    ActivitiesEntry(List<BodyRegister> registers) {
        this.registers = registers;
    }

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

    /** The list of activities leads to the registers, so their pages belong to it. */
    @Override
    public boolean holds(String path) {
        return path.startsWith(href())
                || registers.stream().map(BodyRegister::href).anyMatch(path::startsWith);
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.roles().stream().anyMatch(Role::worksInside);
    }
}
