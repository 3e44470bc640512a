package regard.evidence;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;
import regard.kernel.Role;

/** The front door to evidence. A room that does something worth showing files it here, in the same transaction. */
@Service
@Transactional
public class Evidence {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    private final EvidenceStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Evidence(EvidenceStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
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

    /** Adds evidence of work that was done elsewhere: a link to it, and of what kind it is. */
    Adding add(Area area, String kind, String title, String href, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY, Role.ADMIN);
        List<Problem> problems = check(area, kind, title, href);
        if (!problems.isEmpty()) {
            return new Adding.Refused(problems);
        }
        UUID id = UUID.randomUUID();
        var item = new EvidenceItem(
                id, title.strip(), kind + ":" + id, href.strip(), Optional.empty(), Set.of(area), LocalDate.now(clock));
        store.file(actor.organisation(), item);
        events.publishEvent(new EvidenceAdded(actor, item));
        return new Adding.Added(item);
    }

    /** How many records stand behind each of the twenty, filed between two days. */
    @Transactional(readOnly = true)
    List<Tally> tally(LocalDate from, LocalDate to, Actor actor) {
        return store.tally(actor.organisation(), from, to);
    }

    /** The newest records of one of the twenty, filed between two days; {@code after} is the last of the page before. */
    @Transactional(readOnly = true)
    List<EvidenceItem> list(Area area, LocalDate from, LocalDate to, Optional<UUID> after, int limit, Actor actor) {
        return store.list(actor.organisation(), area, from, to, after, limit);
    }

    private static List<Problem> check(Area area, String kind, String title, String href) {
        var problems = new ArrayList<Problem>();
        if (TheTwenty.of(area).records().stream()
                .noneMatch(record -> record.kind().equals(kind))) {
            problems.add(new Problem("kind", "evidence.adding.kind-missing"));
        }
        if (title.isBlank()) {
            problems.add(new Problem("title", "evidence.adding.title-missing"));
        } else if (title.length() > LONGEST_TITLE) {
            problems.add(new Problem("title", "evidence.adding.title-too-long", LONGEST_TITLE));
        }
        if (!isWebAddress(href.strip())) {
            problems.add(new Problem("href", "evidence.adding.address-unreadable"));
        }
        return problems;
    }

    /** Only what a browser opens as a page: an address that runs a script must never become a link. */
    private static boolean isWebAddress(String href) {
        try {
            URI address = URI.create(href);
            return href.length() <= LONGEST_ADDRESS
                    && address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
