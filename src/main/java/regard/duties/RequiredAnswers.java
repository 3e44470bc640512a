package regard.duties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.kernel.Refused.Fault;

/** What the contract requires of the answers (contracts, section 2.1), by what those given so far make necessary. */
final class RequiredAnswers {

    private final DutyFacts facts;
    private final List<Fault> faults = new ArrayList<>();

    private RequiredAnswers(DutyFacts facts) {
        this.facts = facts;
    }

    static List<Fault> faults(DutyFacts facts) {
        return new RequiredAnswers(facts).faults();
    }

    private List<Fault> faults() {
        BodyData.of(facts.body().type()).fault(facts.dates().assessment()).ifPresent(faults::add);
        if (facts.scope().isInScope()) {
            requireLimbs();
        }
        twice("/existing/items", facts.existing().items().stream().map(DutyFacts.ExistingItem::id));
        twice("/options", facts.options().stream().map(DutyFacts.Option::id));
        twice("/promises", facts.promises().stream().map(DutyFacts.Promise::id));
        return faults;
    }

    private void requireLimbs() {
        if (facts.limbs() == null) {
            faults.add(missing("/limbs", "limbs must be given: an empty list if none applies"));
        } else if (!facts.limbs().isEmpty()) {
            requireImpacts();
        }
    }

    private void requireImpacts() {
        if (facts.changesSomething()) {
            if (facts.impact().manner() == null) {
                faults.add(missing("/impact/manner", "manner must be given: say UNKNOWN if nobody knows"));
            }
            if (facts.impact().range() == null) {
                faults.add(missing("/impact/range", "range must be given: say UNKNOWN if nobody knows"));
            }
        }
        if (faults.stream().noneMatch(fault -> fault.pointer().startsWith("/impact"))) {
            requireScores();
        }
    }

    private void requireScores() {
        boolean engaged = Duty.of(facts) != Duty.NO;
        int most = Proportionality.on(facts.dates().assessment()).mostPerFactor();
        Arrays.stream(Factor.values())
                .filter(factor -> engaged || factor == Factor.P5)
                .forEach(factor -> {
                    Integer score = facts.scores().get(factor);
                    if (score == null) {
                        faults.add(missing("/scores/" + factor, factor + " must be given, 0 to " + most));
                    } else if (score < 0 || score > most) {
                        faults.add(new Fault("/scores/" + factor, "range", factor + " must be 0 to " + most));
                    }
                });
    }

    private static Fault missing(String pointer, String message) {
        return new Fault(pointer, "missing", message);
    }

    /** A rule names what it is about by its id, so two of a list cannot have the same. */
    private void twice(String list, Stream<@Nullable String> ids) {
        var seen = new HashSet<String>();
        int[] place = {0};
        ids.forEach(id -> {
            if (id != null && !seen.add(id)) {
                faults.add(new Fault(
                        list + "/" + place[0] + "/id", "duplicate", "another entry of this list is called " + id));
            }
            place[0]++;
        });
    }
}
