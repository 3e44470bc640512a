package regard.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import regard.duties.DutyFacts.SignOff;
import regard.kernel.Text;

/** Who signed an assessment. A signature counts with a person and a day; nobody signs in two roles. */
record SignOffs(List<SignOff> all) {

    static SignOffs of(DutyFacts facts) {
        return new SignOffs(facts.signOffs());
    }

    boolean signed(SignOffRole role) {
        return counted().stream().anyMatch(signOff -> signOff.role() == role);
    }

    Optional<LocalDate> last() {
        return counted().stream().map(SignOff::on).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** People who stand in more than one role, however their names are written. */
    List<String> twice() {
        return all.stream()
                .filter(signOff -> signOff.role() != null && Text.isGiven(signOff.person()))
                .collect(Collectors.groupingBy(SignOffs::person, Collectors.mapping(SignOff::role, Collectors.toSet())))
                .entrySet()
                .stream()
                .filter(person -> person.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<SignOff> counted() {
        return all.stream()
                .filter(signOff -> signOff.role() != null && signOff.on() != null && Text.isGiven(signOff.person()))
                .toList();
    }

    private static String person(SignOff signOff) {
        return String.valueOf(signOff.person()).strip().toLowerCase(Locale.ROOT);
    }
}
