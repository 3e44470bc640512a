package regard.organisations;

import java.util.List;
import java.util.stream.Collectors;
import regard.ui.Words;

record PeoplePage(String body, List<Person> people, boolean mayChange) {

    String roles(Person person, Words words) {
        return person.roles().stream()
                .sorted()
                .map(role -> words.say("organisations.role." + role))
                .collect(Collectors.joining(", "));
    }
}
