package regard.scrutiny;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import regard.activities.Activity;
import regard.duties.Flag;

/** One piece of work as scrutiny follows it. */
record ActivityScrutinyPage(
        Timeline timeline,
        List<Scrutineer> councils,
        Optional<CallIn> calledIn,
        LocalDate today,
        boolean ours,
        boolean mayWrite) {

    /**
     * A council and what it was told.
     *
     * @param id the council, if the body knows it; blank if the assessment names one that it does not know
     */
    record Told(String id, String name, Optional<Letter> letter) {}

    Activity activity() {
        return timeline.activity();
    }

    String address() {
        return "/activities/" + activity().ref() + "/scrutiny";
    }

    List<Timeline.Due> due() {
        return timeline.open(today);
    }

    boolean needs(Flag flag) {
        return timeline.flags().contains(flag);
    }

    /** Those that the assessment names, and those that were written to. */
    List<Told> told() {
        Stream<Told> known = councils.stream()
                .map(council -> new Told(
                        council.id().toString(),
                        council.name(),
                        timeline.letters().stream()
                                .filter(letter -> letter.scrutineer().equals(council.id()))
                                .findFirst()))
                .filter(told -> told.letter().isPresent() || isNamed(told.name()));
        Stream<Told> unknown = timeline.named().stream()
                .filter(name -> councils.stream().noneMatch(council -> same(council.name(), name)))
                .map(name -> new Told("", name, Optional.empty()));
        return Stream.concat(known, unknown).toList();
    }

    /** Those that were neither named nor written to. */
    List<Scrutineer> others() {
        return councils.stream()
                .filter(council -> told().stream().noneMatch(told -> same(told.name(), council.name())))
                .toList();
    }

    private boolean isNamed(String name) {
        return timeline.named().stream().anyMatch(named -> same(named, name));
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.UK).equals(other.strip().toLowerCase(Locale.UK));
    }
}
