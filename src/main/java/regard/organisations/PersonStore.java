package regard.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.kernel.Role;

@Repository
class PersonStore {

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    /** What is needed to let somebody in. */
    record Account(
            Person person,
            String passwordHash,
            byte @Nullable [] totpSecret,
            long totpLastStep,
            Instant sessionsFrom) {}

    /**
     * What one account has seen from one network.
     *
     * @param known somebody came in from there
     */
    record Tries(Optional<Instant> waitUntil, boolean known) {}

    Optional<Account> byUsername(String username) {
        return db.sql("""
                select p.id, p.organisation_id, p.username, p.name, p.password_hash, p.totp_secret, p.totp_last_step,
                       p.sessions_from, p.disabled_at,
                       (select string_agg(r.role, ' ') from organisations.held_role r where r.person_id = p.id) as roles
                  from organisations.person p
                 where lower(p.username) = lower(:username)
                """)
                .param("username", username)
                .query(PersonStore::account)
                .optional();
    }

    Optional<Account> byId(PersonId id) {
        return db.sql("""
                select p.id, p.organisation_id, p.username, p.name, p.password_hash, p.totp_secret, p.totp_last_step,
                       p.sessions_from, p.disabled_at,
                       (select string_agg(r.role, ' ') from organisations.held_role r where r.person_id = p.id) as roles
                  from organisations.person p
                 where p.id = :id
                """).param("id", id.value()).query(PersonStore::account).optional();
    }

    List<Person> list(OrganisationId organisation) {
        return db.sql("""
                select p.id, p.organisation_id, p.username, p.name, p.password_hash, p.totp_secret, p.totp_last_step,
                       p.sessions_from, p.disabled_at,
                       (select string_agg(r.role, ' ') from organisations.held_role r where r.person_id = p.id) as roles
                  from organisations.person p
                 where p.organisation_id = :organisation
                 order by p.name, p.id
                """).param("organisation", organisation.value()).query(PersonStore::account).list().stream()
                .map(Account::person)
                .toList();
    }

    void insert(Person person, String passwordHash, byte @Nullable [] totpSecret) {
        db.sql("""
                insert into organisations.person (id, organisation_id, username, name, password_hash, totp_secret)
                values (:id, :organisation, :username, :name, :hash, :totp)
                """)
                .param("id", person.id().value())
                .param("organisation", person.organisation().value())
                .param("username", person.username())
                .param("name", person.name())
                .param("hash", passwordHash)
                .param("totp", totpSecret)
                .update();
        setRoles(person.id(), person.roles());
    }

    void digest(PersonId id, boolean wanted) {
        db.sql("update organisations.person set wants_digest = :wanted where id = :id")
                .param("wanted", wanted)
                .param("id", id.value())
                .update();
    }

    boolean wantsDigest(PersonId id) {
        return db.sql("select wants_digest from organisations.person where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Everybody of any body who wants one and still has an account. */
    List<PersonId> whoWantDigest() {
        return db.sql("select id from organisations.person where wants_digest and disabled_at is null order by id")
                .query((row, _) -> new PersonId(row.getObject("id", java.util.UUID.class)))
                .list();
    }

    void setRoles(PersonId id, Set<Role> roles) {
        db.sql("delete from organisations.held_role where person_id = :id")
                .param("id", id.value())
                .update();
        roles.forEach(role -> db.sql("insert into organisations.held_role (person_id, role) values (:id, :role)")
                .param("id", id.value())
                .param("role", role.name())
                .update());
    }

    Tries tries(PersonId id, byte[] network) {
        return db.sql("""
                select wait_until, entered_at is not null as known
                  from organisations.entry
                 where person_id = :id
                   and network = :network
                """)
                .param("id", id.value())
                .param("network", network)
                .query((row, _) -> new Tries(
                        Optional.ofNullable(row.getTimestamp("wait_until")).map(java.sql.Timestamp::toInstant),
                        row.getBoolean("known")))
                .optional()
                .orElse(new Tries(Optional.empty(), false));
    }

    /** One more failure; answers with how many there are. The database counts, because several may fail at once. */
    int failed(PersonId id, byte[] network, Instant now) {
        return db.sql("""
                insert into organisations.entry (person_id, network, failures, touched_at)
                values (:id, :network, 1, :now)
                    on conflict (person_id, network) do update
                       set failures = entry.failures + 1, touched_at = excluded.touched_at
                returning failures
                """)
                .param("id", id.value())
                .param("network", network)
                .param("now", at(now))
                .query(Integer.class)
                .single();
    }

    void waits(PersonId id, byte[] network, Instant until) {
        db.sql("""
                update organisations.entry
                   set wait_until = :until
                 where person_id = :id
                   and network = :network
                """)
                .param("id", id.value())
                .param("network", network)
                .param("until", at(until))
                .update();
    }

    /** Uses up the code of a step; false if it, or a later one, was used before. */
    boolean useStep(PersonId id, long step) {
        return db.sql("""
                        update organisations.person
                           set totp_last_step = :step
                         where id = :id
                           and totp_last_step < :step
                        """).param("step", step).param("id", id.value()).update() == 1;
    }

    /** Remembers the network, and forgets those that nobody came from since a day. */
    void succeeded(PersonId id, byte[] network, Instant now, Instant forgotten) {
        db.sql("delete from organisations.entry where person_id = :id and touched_at < :forgotten")
                .param("id", id.value())
                .param("forgotten", at(forgotten))
                .update();
        db.sql("""
                insert into organisations.entry (person_id, network, entered_at, touched_at)
                values (:id, :network, :now, :now)
                    on conflict (person_id, network) do update
                       set failures = 0, wait_until = null, entered_at = excluded.entered_at, touched_at = excluded.touched_at
                """)
                .param("id", id.value())
                .param("network", network)
                .param("now", at(now))
                .update();
    }

    void endSessions(PersonId id, Instant from) {
        db.sql("update organisations.person set sessions_from = :from where id = :id")
                .param("from", at(from))
                .param("id", id.value())
                .update();
    }

    void setDisabled(PersonId id, OrganisationId organisation, @Nullable Instant since) {
        int rows = db.sql("""
                update organisations.person
                   set disabled_at = :since
                 where id = :id
                   and organisation_id = :organisation
                """)
                .param("since", at(since))
                .param("id", id.value())
                .param("organisation", organisation.value())
                .update();
        if (rows == 0) {
            throw new NotFound(id);
        }
    }

    void setPassword(PersonId id, String hash) {
        db.sql("update organisations.person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void invite(byte[] codeHash, Invitation invitation, Instant expires, @Nullable PersonId by) {
        db.sql("""
                insert into organisations.invitation
                       (code_hash, organisation_id, username, name, roles, first_body, invited_by, expires_at)
                values (:hash, :organisation, :username, :name, string_to_array(:roles, ' '), :first, :by, :expires)
                """)
                .param("hash", codeHash)
                .param(
                        "organisation",
                        invitation.organisation().map(OrganisationId::value).orElse(null))
                .param("username", invitation.username())
                .param("name", invitation.name())
                .param(
                        "roles",
                        invitation.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")))
                .param("first", invitation.organisation().isEmpty())
                .param("by", by == null ? null : by.value())
                .param("expires", at(expires))
                .update();
    }

    Optional<Invitation> invitation(byte[] codeHash, Instant now) {
        return db.sql("""
                select organisation_id, username, name, array_to_string(roles, ' ') as roles
                  from organisations.invitation
                 where code_hash = :hash
                   and used_at is null
                   and expires_at > :now
                """)
                .param("hash", codeHash)
                .param("now", at(now))
                .query((row, _) -> new Invitation(
                        Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                                .map(OrganisationId::new),
                        row.getString("username"),
                        row.getString("name"),
                        roles(row.getString("roles"))))
                .optional();
    }

    /** Uses up an invitation; false if somebody was faster. */
    boolean useInvitation(byte[] codeHash, Instant now) {
        return db.sql("""
                        update organisations.invitation
                           set used_at = :now
                         where code_hash = :hash
                           and used_at is null
                           and expires_at > :now
                        """).param("hash", codeHash).param("now", at(now)).update() == 1;
    }

    boolean anyOrganisation() {
        return db.sql("select exists (select from organisations.organisation)")
                .query(Boolean.class)
                .single();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        byte[] totp = row.getBytes("totp_secret");
        return new Account(
                new Person(
                        new PersonId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("username"),
                        row.getString("name"),
                        roles(row.getString("roles")),
                        totp != null,
                        row.getObject("disabled_at") != null),
                row.getString("password_hash"),
                totp,
                row.getLong("totp_last_step"),
                row.getTimestamp("sessions_from").toInstant());
    }

    private static Set<Role> roles(@Nullable String words) {
        return words == null || words.isBlank()
                ? Set.of()
                : Arrays.stream(words.split(" ", -1)).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** What an invitation says; without a body it is the link that makes the first one. */
    record Invitation(Optional<OrganisationId> organisation, String username, String name, Set<Role> roles) {

        Actor inviter() {
            return Actor.service(organisation.orElseThrow());
        }
    }
}
