package regard.concerns;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.messages.Message;
import regard.messages.Outbox;
import regard.opportunities.Opportunities;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.organisations.Secrets;
import regard.ui.Words;

/** The front door to concerns: somebody says that they were not asked; those who answer for it see it, and answer in time. */
@Service
@Transactional
public class Concerns {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REFERENCE = 6;

    private final ConcernStore store;
    private final Activities activities;
    private final Opportunities opportunities;
    private final Organisations organisations;
    private final Evidence evidence;
    private final Outbox outbox;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Concerns(
            ConcernStore store,
            Activities activities,
            Opportunities opportunities,
            Organisations organisations,
            Evidence evidence,
            Outbox outbox,
            Secrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.evidence = evidence;
        this.outbox = outbox;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody says that something affects them and that they were not asked.
     *
     * @param about the reference of the involvement they came from; blank if none
     * @param contact an e-mail address or a phone number; blank if they left none
     */
    public String raise(String about, String saying, String contact) {
        var form = new SayingForm(null, about, saying, "", contact, "");
        return switch (raise(form)) {
            case Raising.Raised(String reference) -> reference;
            case Raising.Refused(var problems) -> throw new IllegalArgumentException("refused: " + problems);
        };
    }

    Raising raise(SayingForm form) {
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return new Raising.Refused(problems);
        }
        Optional<Activity> activity = published(form.about());
        OrganisationId owner = activity.map(Activity::owner)
                .or(() -> organisations.host().map(Organisation::id))
                .orElseThrow(() -> new NotFound("a body"));
        Instant now = clock.instant();
        var concern = new Concern(
                UUID.randomUUID(),
                owner,
                newReference(),
                activity.map(Activity::id),
                form.saying().strip(),
                form.where().strip(),
                !form.contact().isBlank(),
                now,
                ReplyClock.RULES.dueFor(LocalDate.ofInstant(now, clock.getZone())),
                !form.website().isEmpty(),
                Optional.empty());
        Optional<byte[]> contact =
                concern.reachable() ? Optional.of(secrets.encrypt(form.contact().strip())) : Optional.empty();
        if (!store.insert(concern, form.keyOrNew(), contact)) {
            return new Raising.Raised(store.sentWith(form.keyOrNew()));
        }
        changed(
                Actor.visitor(owner),
                "concern.raised",
                concern,
                Map.of("saying", concern.saying(), "about", concern.about()));
        return new Raising.Raised(concern.reference());
    }

    /** The involvement that somebody came from, if it is one that everybody can read. */
    @Transactional(readOnly = true)
    Optional<Activity> published(String ref) {
        return ref.isBlank() || !opportunities.isPublic(ref) ? Optional.empty() : activities.find(ref);
    }

    /** By when what stands under a reference is answered: all that the public may know of it. */
    @Transactional(readOnly = true)
    Concern received(String reference) {
        return store.find(reference).orElseThrow(() -> new NotFound(reference));
    }

    private static String newReference() {
        var reference = new StringBuilder("REF-");
        for (int i = 0; i < REFERENCE; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    // ---- Those who answer

    @Transactional(readOnly = true)
    Concern get(String reference, Actor actor) {
        return store.find(reference)
                .filter(concern -> concern.owner().equals(actor.organisation()))
                .orElseThrow(() -> new NotFound(reference));
    }

    /** The concerns of the actor's body, those that wait first, by the day they fall due. */
    @Transactional(readOnly = true)
    List<Concern> list(Actor actor, int limit) {
        return store.list(actor.organisation(), limit);
    }

    @Transactional(readOnly = true)
    List<Concern> waiting(OrganisationId owner) {
        return store.waiting(owner);
    }

    /** How many spoke of a piece of work, and how many of them wait for an answer. */
    @Transactional(readOnly = true)
    ConcernStore.Counts counts(ActivityId activity) {
        return store.counts(activity);
    }

    /** How to reach somebody: only those who answer may know it. */
    @Transactional(readOnly = true)
    String contact(Concern concern, Actor actor) {
        actor.must(Role.STAFF);
        return store.contact(concern.id()).map(secrets::decrypt).orElse("");
    }

    /** Answers somebody; by e-mail where they left an address, which is then forgotten. */
    List<Problem> reply(String reference, ReplyForm form, Actor actor) {
        actor.must(Role.STAFF);
        Concern concern = get(reference, actor);
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        String contact = contact(concern, actor);
        var reply = new Concern.Reply(
                form.chosen().orElseThrow(),
                form.words().strip(),
                actor.name(),
                LocalDate.now(clock),
                Message.isAddress(contact));
        store.reply(concern, reply, actor.person());
        if (reply.byEmail()) {
            outbox.put(concern.owner(), message(concern, reply, contact));
        }
        evidence.file(
                concern.owner(),
                Words.english().say("concerns.evidence", concern.reference()),
                "concern-answered:" + concern.reference(),
                "/concerns/" + concern.reference(),
                concern.activity().map(activities::get).map(Activity::ref).orElse(""),
                Set.of(Area.ACTION_5, Area.ACTION_6));
        changed(actor, "concern.answered", concern, Map.of("outcome", reply.outcome(), "words", reply.words()));
        return List.of();
    }

    private Message message(Concern concern, Concern.Reply reply, String to) {
        Words words = Words.english();
        Organisation body = organisations.get(concern.owner());
        return new Message(
                "concern:" + concern.reference(),
                to,
                words.say("concerns.mail.subject", concern.reference()),
                words.say(
                        "concerns.mail.text",
                        concern.receivedAt().atZone(clock.getZone()).toLocalDate(),
                        reply.words(),
                        body.name(),
                        body.contact().phone(),
                        concern.reference()));
    }

    private void changed(Actor actor, String action, Concern concern, Object after) {
        events.publishEvent(new ConcernChanged(actor, action, "concern:" + concern.reference(), Optional.of(after)));
    }
}
