package regard.organisations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Problem;
import regard.kernel.Role;

/** The front door to people: accounts, invitations, roles, and letting somebody in. */
@Service
@Transactional
public class People {

    private static final Duration NETWORK_REMEMBERED = Duration.ofDays(90);
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration FIRST_LINK = Duration.ofHours(24);
    /** A session ends 12 hours after it began, however busy (OWASP ASVS 5.0, 7.3.2). */
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    // Argon2id with 19 MiB: two at once, so that a crowd at the door cannot fill the memory.
    private static final Semaphore HASHING = new Semaphore(2);

    private final PersonStore store;
    private final OrganisationStore organisations;
    private final Secrets secrets;
    private final PasswordPolicy policy;
    private final Doorkeeper doorkeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final String nobodysHash = encoder.encode("nobody has this password");

    People(
            PersonStore store,
            OrganisationStore organisations,
            Secrets secrets,
            PasswordPolicy policy,
            Doorkeeper doorkeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.secrets = secrets;
        this.policy = policy;
        this.doorkeeper = doorkeeper;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a name and a password, or of a code. */
    public sealed interface Entry {
        /** They are who they say. */
        record Granted(Person person) implements Entry {}

        /** The password was right; the one-time code comes next. */
        record CodeNext(PersonId person) implements Entry {}

        /** Wrong, unknown, ended or made to wait: people are told the same words, so that nobody learns which. */
        record Denied() implements Entry {}
    }

    /** Checks a password that came from a network address. An unknown name takes as long as a wrong password. */
    @Transactional(noRollbackFor = RuntimeException.class)
    public Entry enter(String username, String password, String address) {
        Optional<PersonStore.Account> found = store.byUsername(username.strip());
        boolean right =
                matches(password, found.map(PersonStore.Account::passwordHash).orElse(nobodysHash));
        if (found.isEmpty()) {
            return new Entry.Denied();
        }
        PersonStore.Account account = found.get();
        if (mustWait(account, address)) {
            return new Entry.Denied();
        }
        if (!right) {
            return denied(account, address);
        }
        return account.totpSecret() == null
                ? granted(account.person(), address)
                : new Entry.CodeNext(account.person().id());
    }

    /** Checks a one-time code of somebody whose password was right. Each code works once. */
    @Transactional(noRollbackFor = RuntimeException.class)
    public Entry enterCode(PersonId id, String code, String address) {
        PersonStore.Account account = store.byId(id).orElseThrow(() -> new NotFound(id));
        byte[] secret = account.totpSecret();
        if (secret == null || mustWait(account, address)) {
            return new Entry.Denied();
        }
        OptionalLong step = OneTimeCodes.step(secrets.decrypt(secret), code, clock.instant(), account.totpLastStep());
        if (step.isPresent() && store.useStep(id, step.getAsLong())) {
            return granted(account.person(), address);
        }
        return denied(account, address);
    }

    /**
     * Who acts in a session, as they are now: a disabled account, a session ended from elsewhere or one older than 12 hours is
     * nobody.
     */
    @Transactional(readOnly = true)
    public Optional<Actor> acting(PersonId id, Instant sessionBegan) {
        return store.byId(id)
                .filter(account -> !account.person().disabled())
                .filter(account -> !sessionBegan.isBefore(account.sessionsFrom()))
                .filter(_ -> sessionBegan.plus(LONGEST_SESSION).isAfter(clock.instant()))
                .map(account -> account.person().actor());
    }

    public void signOutEverywhere(Actor actor) {
        store.endSessions(actor.person(), clock.instant());
        events.publishEvent(new SignInEvent(actor, "person.signed-out-everywhere", object(actor.person())));
    }

    public Person get(PersonId id) {
        return store.byId(id).orElseThrow(() -> new NotFound(id)).person();
    }

    /** Whether somebody reads by e-mail each morning what waits for them. */
    @Transactional(readOnly = true)
    public boolean wantsDigest(PersonId id) {
        return store.wantsDigest(id);
    }

    /** A person says for themselves whether they want to read by e-mail each morning what waits for them. */
    public void digest(boolean wanted, Actor actor) {
        store.digest(actor.person(), wanted);
        events.publishEvent(new SignInEvent(
                actor, wanted ? "person.digest-wanted" : "person.digest-stopped", object(actor.person())));
    }

    /** Everybody who wants to read each morning what waits for them. */
    @Transactional(readOnly = true)
    public List<Person> whoWantDigest() {
        return store.whoWantDigest().stream().map(this::get).toList();
    }

    /** People of the actor's own body, by name. */
    public List<Person> list(OrganisationId organisation) {
        return store.list(organisation);
    }

    /** Makes an account outright: for the demo and for tests. People are otherwise invited. */
    public Person register(
            OrganisationId organisation,
            String username,
            String name,
            Set<Role> roles,
            String password,
            Optional<String> totpSecret) {
        var person = new Person(
                PersonId.random(), organisation, username, name, Set.copyOf(roles), totpSecret.isPresent(), false);
        store.insert(person, hash(password), totpSecret.map(secrets::encrypt).orElse(null));
        events.publishEvent(new SignInEvent(Actor.service(organisation), "person.registered", object(person.id())));
        return person;
    }

    /** What came of asking to invite somebody. */
    public sealed interface Inviting {
        record Invited(String code) implements Inviting {}

        record Refused(List<Problem> problems) implements Inviting {}
    }

    /** Invites somebody by a link that is good once and for seven days. */
    public Inviting invite(String username, String name, Set<Role> roles, Actor by) {
        by.must(Role.ADMIN);
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) {
            problems.add(new Problem("name", "organisations.invite.name-missing"));
        }
        if (!username.strip().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            problems.add(new Problem("username", "organisations.invite.email-unreadable"));
        } else if (store.byUsername(username.strip()).isPresent()) {
            problems.add(new Problem("username", "organisations.invite.already"));
        }
        if (roles.isEmpty()) {
            problems.add(new Problem("roles", "organisations.invite.roles-missing"));
        }
        if (!problems.isEmpty()) {
            return new Inviting.Refused(problems);
        }
        String code = Secrets.newCode();
        store.invite(
                Secrets.hash(code),
                new PersonStore.Invitation(
                        Optional.of(by.organisation()), username.strip(), name.strip(), Set.copyOf(roles)),
                clock.instant().plus(INVITATION),
                by.person());
        events.publishEvent(new SignInEvent(
                by, "person.invited", "organisation:" + by.organisation().value()));
        return new Inviting.Invited(code);
    }

    /** The link that makes the first body and its administrator, if this installation is still empty. */
    public Optional<String> firstBodyCode() {
        if (store.anyOrganisation()) {
            return Optional.empty();
        }
        String code = Secrets.newCode();
        store.invite(
                Secrets.hash(code),
                new PersonStore.Invitation(Optional.empty(), "", "", Set.of(Role.ADMIN)),
                clock.instant().plus(FIRST_LINK),
                null);
        return Optional.of(code);
    }

    Optional<PersonStore.Invitation> invitation(String code) {
        return store.invitation(Secrets.hash(code), clock.instant());
    }

    /** What came of accepting an invitation. */
    sealed interface Accepting {
        record Accepted(Person person) implements Accepting {}

        record Refused(List<Problem> problems) implements Accepting {}
    }

    /**
     * Accepts an invitation: the person chooses a password and, where their roles need one, shows that their app makes the right
     * codes.
     */
    Accepting accept(String code, String password, String totpSecret, String typedCode) {
        byte[] codeHash = Secrets.hash(code);
        PersonStore.Invitation invitation = invitation(code).orElseThrow(() -> new NotFound("invitation"));
        boolean needsCode = needsCode(invitation.roles());
        var problems = new ArrayList<>(policy.check(password, invitation.username(), invitation.name(), needsCode));
        OptionalLong step =
                needsCode ? OneTimeCodes.step(totpSecret, typedCode, clock.instant(), 0) : OptionalLong.empty();
        if (needsCode && step.isEmpty()) {
            problems.add(new Problem("code", "organisations.code.wrong"));
        }
        if (!problems.isEmpty()) {
            return new Accepting.Refused(problems);
        }
        if (!store.useInvitation(codeHash, clock.instant())) {
            throw new NotFound("invitation");
        }
        Person person = register(
                invitation.organisation().orElseThrow(),
                invitation.username(),
                invitation.name(),
                invitation.roles(),
                password,
                needsCode ? Optional.of(totpSecret) : Optional.empty());
        step.ifPresent(used -> store.useStep(person.id(), used));
        return new Accepting.Accepted(person);
    }

    /** Makes the first body and invites its administrator; answers with the code of that invitation. */
    Optional<String> makeFirstBody(String code, Organisation body, String username, String name) {
        if (store.anyOrganisation() || !store.useInvitation(Secrets.hash(code), clock.instant())) {
            return Optional.empty();
        }
        organisations.insert(body);
        events.publishEvent(new OrganisationRecorded(Actor.service(body.id()), body));
        String next = Secrets.newCode();
        store.invite(
                Secrets.hash(next),
                new PersonStore.Invitation(
                        Optional.of(body.id()), username.strip(), name.strip(), Set.of(Role.ADMIN, Role.STAFF)),
                clock.instant().plus(FIRST_LINK),
                null);
        return Optional.of(next);
    }

    public void setRoles(PersonId id, Set<Role> roles, Actor by) {
        by.must(Role.ADMIN);
        Person person = ours(id, by);
        store.setRoles(id, roles);
        events.publishEvent(new SignInEvent(by, "person.roles-changed", object(person.id())));
    }

    /** Ends an account's access at once: its sessions are over with the next request. */
    public void disable(PersonId id, Actor by) {
        by.must(Role.ADMIN);
        Person person = ours(id, by);
        store.setDisabled(person.id(), by.organisation(), clock.instant());
        events.publishEvent(new SignInEvent(by, "person.disabled", object(person.id())));
    }

    public void enable(PersonId id, Actor by) {
        by.must(Role.ADMIN);
        Person person = ours(id, by);
        store.setDisabled(person.id(), by.organisation(), null);
        events.publishEvent(new SignInEvent(by, "person.enabled", object(person.id())));
    }

    /** Every role but the public's own signs in with a code as well. */
    static boolean needsCode(Set<Role> roles) {
        return roles.stream().anyMatch(role -> role != Role.PUBLIC);
    }

    private Person ours(PersonId id, Actor by) {
        return store.byId(id)
                .map(PersonStore.Account::person)
                .filter(person -> person.organisation().equals(by.organisation()))
                .orElseThrow(() -> new NotFound(id));
    }

    private Entry granted(Person person, String address) {
        Instant now = clock.instant();
        store.succeeded(person.id(), network(person.id(), address), now, now.minus(NETWORK_REMEMBERED));
        events.publishEvent(new SignInEvent(person.actor(), "person.signed-in", object(person.id())));
        return new Entry.Granted(person);
    }

    private Entry denied(PersonStore.Account account, String address) {
        PersonId id = account.person().id();
        byte[] network = network(id, address);
        Instant now = clock.instant();
        int failures = store.failed(id, network, now);
        Duration wait = Patience.after(failures);
        if (!wait.isZero()) {
            store.waits(id, network, now.plus(wait));
        }
        if (failures == Patience.FREE) {
            events.publishEvent(new SignInEvent(
                    Actor.service(account.person().organisation()),
                    "person.locked-out",
                    object(account.person().id())));
        }
        return new Entry.Denied();
    }

    private boolean mustWait(PersonStore.Account account, String address) {
        PersonId id = account.person().id();
        var tries = store.tries(id, network(id, address));
        return account.person().disabled()
                || tries.waitUntil()
                        .filter(until -> until.isAfter(clock.instant()))
                        .isPresent()
                || (!tries.known() && !doorkeeper.mayTry(id));
    }

    /** Only recognised, never read: where people are is nobody's business. */
    private byte[] network(PersonId id, String address) {
        return secrets.derive(
                "network of sign-in", (id.value() + " " + Pace.network(address)).getBytes(StandardCharsets.UTF_8));
    }

    private boolean matches(String password, String hash) {
        HASHING.acquireUninterruptibly();
        try {
            return encoder.matches(PasswordPolicy.normal(password), hash);
        } finally {
            HASHING.release();
        }
    }

    private String hash(String password) {
        HASHING.acquireUninterruptibly();
        try {
            return encoder.encode(PasswordPolicy.normal(password));
        } finally {
            HASHING.release();
        }
    }

    private static String object(PersonId id) {
        return "person:" + id.value().toString().toLowerCase(Locale.ROOT);
    }
}
