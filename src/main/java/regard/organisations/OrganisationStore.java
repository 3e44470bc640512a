package regard.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;

@Repository
class OrganisationStore {

    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    Organisation get(OrganisationId id) {
        return db.sql("""
                select id, name, kind, ods_code, ons_code, valid_from, valid_to, phone, hours, text_relay, email, post, is_host
                  from organisations.organisation
                 where id = :id
                """)
                .param("id", id.value())
                .query(OrganisationStore::organisation)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    List<Organisation> list() {
        return db.sql("""
                select id, name, kind, ods_code, ons_code, valid_from, valid_to, phone, hours, text_relay, email, post, is_host
                  from organisations.organisation
                 order by name
                """).query(OrganisationStore::organisation).list();
    }

    Optional<Organisation> host() {
        return db.sql("""
                select id, name, kind, ods_code, ons_code, valid_from, valid_to, phone, hours, text_relay, email, post, is_host
                  from organisations.organisation
                 where is_host
                """).query(OrganisationStore::organisation).optional();
    }

    void insert(Organisation organisation) {
        db.sql("""
                insert into organisations.organisation
                       (id, name, kind, ods_code, ons_code, valid_from, valid_to, phone, hours, text_relay, email, post, is_host)
                values (:id, :name, :kind, :ods, :ons, :from, :to, :phone, :hours, :relay, :email, :post, :host)
                """)
                .param("id", organisation.id().value())
                .param("name", organisation.name())
                .param("kind", organisation.kind().name())
                .param("ods", organisation.odsCode().orElse(null))
                .param("ons", organisation.onsCode().orElse(null))
                .param("from", organisation.validFrom().orElse(null))
                .param("to", organisation.validTo().orElse(null))
                .param("phone", organisation.contact().phone())
                .param("hours", organisation.contact().hours())
                .param("relay", organisation.contact().textRelay())
                .param("email", organisation.contact().email())
                .param("post", organisation.contact().post())
                .param("host", organisation.host())
                .update();
    }

    void succeeds(OrganisationId predecessor, OrganisationId successor, LocalDate on) {
        db.sql("""
                insert into organisations.succession (predecessor_id, successor_id, happened_on)
                values (:predecessor, :successor, :on)
                """)
                .param("predecessor", predecessor.value())
                .param("successor", successor.value())
                .param("on", on)
                .update();
    }

    List<Organisation> predecessors(OrganisationId id) {
        return db.sql("""
                select o.id, o.name, o.kind, o.ods_code, o.ons_code, o.valid_from, o.valid_to,
                       o.phone, o.hours, o.text_relay, o.email, o.post, o.is_host
                  from organisations.organisation o
                  join organisations.succession s on s.predecessor_id = o.id
                 where s.successor_id = :id
                 order by o.name
                """)
                .param("id", id.value())
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> successors(OrganisationId id) {
        return db.sql("""
                select o.id, o.name, o.kind, o.ods_code, o.ons_code, o.valid_from, o.valid_to,
                       o.phone, o.hours, o.text_relay, o.email, o.post, o.is_host
                  from organisations.organisation o
                  join organisations.succession s on s.successor_id = o.id
                 where s.predecessor_id = :id
                 order by o.name
                """)
                .param("id", id.value())
                .query(OrganisationStore::organisation)
                .list();
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("ods_code")),
                Optional.ofNullable(row.getString("ons_code")),
                Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                new Organisation.Contact(
                        row.getString("phone"),
                        row.getString("hours"),
                        row.getString("text_relay"),
                        row.getString("email"),
                        row.getString("post")),
                row.getBoolean("is_host"));
    }
}
