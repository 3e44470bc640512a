package regard.scrutiny;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.OrganisationId;
import regard.kernel.Stale;

@Repository
class ScrutineerStore {

    private final JdbcClient db;

    ScrutineerStore(JdbcClient db) {
        this.db = db;
    }

    boolean isKnown(Scrutineer other, OrganisationId owner) {
        return db.sql("""
                select exists (select
                                 from scrutiny.scrutineer
                                where organisation_id = :owner
                                  and kind = :kind
                                  and lower(name) = lower(:name)
                                  and id <> :id)
                """)
                .param("owner", owner.value())
                .param("kind", other.kind().name())
                .param("name", other.name())
                .param("id", other.id())
                .query(Boolean.class)
                .single();
    }

    void insert(Scrutineer scrutineer, OrganisationId owner) {
        try {
            db.sql("""
                    insert into scrutiny.scrutineer (id, organisation_id, kind, name, committee, contact)
                    values (:id, :owner, :kind, :name, :committee, :contact)
                    """)
                    .param("id", scrutineer.id())
                    .param("owner", owner.value())
                    .param("kind", scrutineer.kind().name())
                    .param("name", scrutineer.name())
                    .param("committee", scrutineer.committee())
                    .param("contact", scrutineer.contact())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Stale(scrutineer.id());
        }
    }

    void update(Scrutineer scrutineer, OrganisationId owner) {
        int rows = db.sql("""
                update scrutiny.scrutineer
                   set name = :name, committee = :committee, contact = :contact, version = version + 1
                 where id = :id
                   and organisation_id = :owner
                   and version = :version
                """)
                .param("name", scrutineer.name())
                .param("committee", scrutineer.committee())
                .param("contact", scrutineer.contact())
                .param("id", scrutineer.id())
                .param("owner", owner.value())
                .param("version", scrutineer.version())
                .update();
        if (rows == 0) {
            throw new Stale(scrutineer.id());
        }
    }

    Optional<Scrutineer> get(UUID id, OrganisationId owner) {
        return db.sql("""
                select id, kind, name, committee, contact, version
                  from scrutiny.scrutineer
                 where id = :id
                   and organisation_id = :owner
                """)
                .param("id", id)
                .param("owner", owner.value())
                .query(ScrutineerStore::scrutineer)
                .optional();
    }

    /** Councils first, by name. */
    List<Scrutineer> list(OrganisationId owner) {
        return db.sql("""
                select id, kind, name, committee, contact, version
                  from scrutiny.scrutineer
                 where organisation_id = :owner
                 order by kind, lower(name)
                """)
                .param("owner", owner.value())
                .query(ScrutineerStore::scrutineer)
                .list();
    }

    private static Scrutineer scrutineer(ResultSet row, int number) throws SQLException {
        return new Scrutineer(
                row.getObject("id", UUID.class),
                Scrutineer.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("committee"),
                row.getString("contact"),
                row.getInt("version"));
    }
}
