package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.OrganisationId;

@Repository
class LocalGroupStore {

    private final JdbcClient db;

    LocalGroupStore(JdbcClient db) {
        this.db = db;
    }

    List<Groups.Group> list(OrganisationId body) {
        return db.sql("""
                select code, title
                  from equality.local_group
                 where organisation_id = :body
                   and dropped_on is null
                 order by title
                """)
                .param("body", body.value())
                .query((row, _) -> new Groups.Group(row.getString("code"), row.getString("title"), Groups.LOCAL))
                .list();
    }

    Optional<String> title(OrganisationId body, String code) {
        return db.sql("select title from equality.local_group where organisation_id = :body and code = :code")
                .param("body", body.value())
                .param("code", code)
                .query(String.class)
                .optional();
    }

    void put(OrganisationId body, Groups.Group group, LocalDate on) {
        db.sql("""
                insert into equality.local_group (organisation_id, code, title, added_on)
                values (:body, :code, :title, :on)
                    on conflict (organisation_id, code) do update set title = excluded.title, dropped_on = null
                """)
                .param("body", body.value())
                .param("code", group.code())
                .param("title", group.title())
                .param("on", on)
                .update();
    }

    void drop(OrganisationId body, String code, LocalDate on) {
        db.sql("update equality.local_group set dropped_on = :on where organisation_id = :body and code = :code")
                .param("body", body.value())
                .param("code", code)
                .param("on", on)
                .update();
    }
}
