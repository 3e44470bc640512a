package regard.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;

/** The front door to evidence. A room that does something worth showing files it here, in the same transaction. */
@Service
@Transactional
public class Evidence {

    private final EvidenceStore store;
    private final Clock clock;

    Evidence(EvidenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Files what was done. The same provenance filed again replaces its title and date: evidence is a pointer to a record, and a
     * record stands once.
     *
     * @param provenance kind and reference of the record it is drawn from: {@code duty-assessment:PI-2026-0047}
     * @param activity the reference of the activity, or blank
     */
    public void file(
            OrganisationId organisation,
            String title,
            String provenance,
            String href,
            String activity,
            Set<Area> areas) {
        store.file(
                organisation,
                new EvidenceItem(
                        UUID.randomUUID(),
                        title,
                        provenance,
                        href,
                        activity.isBlank() ? Optional.empty() : Optional.of(activity),
                        Set.copyOf(areas),
                        LocalDate.now(clock)));
    }

    /** The evidence of the actor's body that was filed by a day, newest first. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> list(LocalDate from, LocalDate to, Actor actor) {
        return store.list(actor.organisation(), from, to);
    }

    /** The evidence of one activity, newest first. */
    @Transactional(readOnly = true)
    public List<EvidenceItem> of(String activity, OrganisationId owner) {
        return store.of(activity, owner);
    }
}
