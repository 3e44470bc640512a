package regard.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.kernel.OrganisationId;

@Repository
class EvidenceStore {

    private final JdbcClient db;

    EvidenceStore(JdbcClient db) {
        this.db = db;
    }

    void file(OrganisationId organisation, EvidenceItem item) {
        db.sql("""
                insert into evidence.item (id, organisation_id, title, provenance, href, activity_ref, areas, filed_on)
                values (:id, :organisation, :title, :provenance, :href, :activity, :areas, :on)
                    on conflict (organisation_id, provenance)
                    do update set title = excluded.title, href = excluded.href, areas = excluded.areas
                """)
                .param("id", item.id())
                .param("organisation", organisation.value())
                .param("title", item.title())
                .param("provenance", item.provenance())
                .param("href", item.href())
                .param("activity", item.activity().orElse(null))
                .param("areas", item.areas().stream().map(Area::name).sorted().toArray(String[]::new))
                .param("on", item.on())
                .update();
    }

    /** Rides item_by_day. */
    List<EvidenceItem> list(OrganisationId organisation, LocalDate from, LocalDate to) {
        return db.sql("""
                select id, title, provenance, href, activity_ref, areas, filed_on
                  from evidence.item
                 where organisation_id = :organisation
                   and filed_on between :from and :to
                 order by filed_on desc, title
                """)
                .param("organisation", organisation.value())
                .param("from", from)
                .param("to", to)
                .query(EvidenceStore::item)
                .list();
    }

    /** Rides item_by_day. The kind of a record is the first word of its provenance. */
    List<Tally> tally(OrganisationId organisation, LocalDate from, LocalDate to) {
        var counts = new EnumMap<Area, Map<String, Long>>(Area.class);
        db.sql("""
                select area, split_part(provenance, ':', 1) as kind, count(*) as items
                  from evidence.item
                 cross join unnest(areas) as area
                 where organisation_id = :organisation
                   and filed_on between :from and :to
                 group by 1, 2
                """)
                .param("organisation", organisation.value())
                .param("from", from)
                .param("to", to)
                .query((ResultSet row) -> {
                    counts.computeIfAbsent(Area.valueOf(row.getString("area")), _ -> new HashMap<>())
                            .put(row.getString("kind"), row.getLong("items"));
                });
        return Arrays.stream(Area.values())
                .map(area -> new Tally(area, counts.getOrDefault(area, Map.of())))
                .toList();
    }

    /** Rides item_by_day. */
    List<EvidenceItem> list(
            OrganisationId organisation, Area area, LocalDate from, LocalDate to, Optional<UUID> after, int limit) {
        return db.sql("""
                select id, title, provenance, href, activity_ref, areas, filed_on
                  from evidence.item
                 where organisation_id = :organisation
                   and filed_on between :from and :to
                   and :area = any (areas)
                   and (:after::uuid is null
                        or (filed_on, id) < (select filed_on, id
                                               from evidence.item
                                              where id = :after::uuid
                                                and organisation_id = :organisation))
                 order by filed_on desc, id desc
                 limit :limit
                """)
                .param("organisation", organisation.value())
                .param("area", area.name())
                .param("from", from)
                .param("to", to)
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query(EvidenceStore::item)
                .list();
    }

    List<EvidenceItem> of(String activity, OrganisationId owner) {
        return db.sql("""
                select id, title, provenance, href, activity_ref, areas, filed_on
                  from evidence.item
                 where organisation_id = :organisation
                   and activity_ref = :activity
                 order by filed_on desc, title
                """)
                .param("organisation", owner.value())
                .param("activity", activity)
                .query(EvidenceStore::item)
                .list();
    }

    private static EvidenceItem item(ResultSet row, int number) throws SQLException {
        return new EvidenceItem(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("provenance"),
                row.getString("href"),
                Optional.ofNullable(row.getString("activity_ref")),
                Arrays.stream((String[]) row.getArray("areas").getArray())
                        .map(Area::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("filed_on", LocalDate.class));
    }
}
