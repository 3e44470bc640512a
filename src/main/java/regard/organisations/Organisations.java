package regard.organisations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;

/** The front door to bodies: which there are, what they are called, how to reach them. */
@Service
@Transactional
public class Organisations {

    private final OrganisationStore store;
    private final ApplicationEventPublisher events;
    private final AtomicReference<Optional<Organisation>> host = new AtomicReference<>(Optional.empty());

    Organisations(OrganisationStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    public Organisation get(OrganisationId id) {
        return store.get(id);
    }

    /** Every body, by name. */
    public List<Organisation> list() {
        return store.list();
    }

    /** The body whose name the public side carries; none on an empty installation. */
    public Optional<Organisation> host() {
        Optional<Organisation> known = host.get();
        if (known.isEmpty()) {
            known = store.host();
            host.set(known);
        }
        return known;
    }

    /** Records a body. The first commissioner recorded is the host. */
    public void record(Organisation organisation) {
        store.insert(organisation);
        host.set(Optional.empty());
        events.publishEvent(new OrganisationRecorded(Actor.service(organisation.id()), organisation));
    }

    /** What one body began, the other inherits from this day. */
    public void succeeds(OrganisationId predecessor, OrganisationId successor, java.time.LocalDate on) {
        store.succeeds(predecessor, successor, on);
    }

    /** The bodies that came before this one. */
    public List<Organisation> predecessors(OrganisationId id) {
        return store.predecessors(id);
    }

    /** The bodies that came after this one. */
    public List<Organisation> successors(OrganisationId id) {
        return store.successors(id);
    }
}
