package regard.duties.urgent;

import gg.jte.html.HtmlTemplateOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.duties.Afterwards;
import regard.duties.DutyFacts.Renewal;
import regard.duties.DutyFacts.Urgent;
import regard.duties.SameDayNotice;
import regard.duties.Version;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.People;
import regard.ui.Words;

/** A temporary change on the page of the result, and what became of it in the facts that rule R-48 looks at. */
@Component
class UrgentPart implements Afterwards {

    private static final int POSITION = 10;

    private final UrgentChangeStore store;
    private final People people;
    private final Clock clock;

    UrgentPart(UrgentChangeStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** Something that became of the change, and who recorded it. */
    record Line(UrgentChange change, String by) {}

    /**
     * What the page shows of a temporary change.
     *
     * @param mayRecord whether this reader may record what becomes of it
     */
    record Shown(
            Urgent urgent,
            List<SameDayNotice> notices,
            LocalDate today,
            Optional<TemporaryChange> change,
            List<Line> history,
            boolean overdue,
            boolean mayRecord,
            String address) {}

    @Override
    public Map<String, Object> facts(Version version) {
        if (!version.facts().urgent().claimed()) {
            return Map.of();
        }
        var facts = new LinkedHashMap<String, Object>();
        for (UrgentChange change : store.of(version.activity())) {
            switch (change.what()) {
                case RESTORED -> facts.put("urgent.restoredOn", change.on());
                case PERMANENT -> facts.put("urgent.permanentAssessmentOn", change.on());
                case RENEWED ->
                    facts.put(
                            "urgent.renewals",
                            List.of(new Renewal(
                                    change.on(),
                                    change.newReviewOn().orElse(null),
                                    change.evidenceOn().orElse(null))));
            }
        }
        return facts;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Part> part(Version version, Activity activity, Actor actor, Words words) {
        Urgent urgent = version.facts().urgent();
        if (!urgent.claimed()) {
            return Optional.empty();
        }
        List<UrgentChange> history = store.of(activity.id());
        Optional<TemporaryChange> change = TemporaryChange.of(urgent, history);
        boolean mayRecord = version.signed()
                && activity.owner().equals(actor.organisation())
                && actor.is(Role.STAFF)
                && change.filter(TemporaryChange::isOpen).isPresent();
        var shown = new Shown(
                urgent,
                SameDayNotice.of(urgent),
                LocalDate.now(clock),
                change,
                history.stream()
                        .map(each -> new Line(each, people.get(each.by()).name()))
                        .toList(),
                change.filter(each -> each.isOverdueOn(LocalDate.now(clock))).isPresent(),
                mayRecord,
                "/activities/" + activity.ref() + "/duty/temporary-change");
        return Optional.of(new Part(
                POSITION, output -> JteurgentGenerated.render((HtmlTemplateOutput) output, null, shown, words)));
    }
}
