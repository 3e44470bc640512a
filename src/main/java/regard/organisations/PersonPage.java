package regard.organisations;

import java.util.Arrays;
import java.util.List;
import regard.kernel.PersonId;
import regard.kernel.Role;
import regard.ui.Choice;
import regard.ui.Words;

record PersonPage(Person person, PersonId reader) {

    /** Nobody locks themselves out. */
    boolean isOneself() {
        return person.id().equals(reader);
    }

    List<String> held() {
        return person.roles().stream().map(Role::name).toList();
    }

    static List<Choice> choices(Words words) {
        return Arrays.stream(Role.values())
                .map(role -> Choice.of(role.name(), words.say("organisations.role." + role)))
                .toList();
    }
}
