package regard.equality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MonitoringStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    MonitoringStore(JdbcClient db) {
        this.db = db;
    }

    void insert(ActivityId activity, UUID key, Map<String, List<String>> answers) {
        db.sql("""
                insert into equality.monitoring (activity_id, random_key, answers)
                values (:activity, :key, :answers::jsonb)
                """)
                .param("activity", activity.value())
                .param("key", key)
                .param("answers", JSON.writeValueAsString(new TreeMap<>(answers)))
                .update();
    }

    void update(ActivityId activity, UUID key, Map<String, List<String>> answers) {
        db.sql("""
                update equality.monitoring
                   set answers = :answers::jsonb
                 where activity_id = :activity
                   and random_key = :key
                """)
                .param("activity", activity.value())
                .param("key", key)
                .param("answers", JSON.writeValueAsString(new TreeMap<>(answers)))
                .update();
    }

    void delete(ActivityId activity, UUID key) {
        db.sql("delete from equality.monitoring where activity_id = :activity and random_key = :key")
                .param("activity", activity.value())
                .param("key", key)
                .update();
    }

    /** Whether anything stands among the answers that is none of these, each a list, a space and a code: an address, a name. */
    boolean holdsMoreThan(ActivityId activity, Collection<String> answers) {
        return db.sql("""
                select exists (select 1
                                 from equality.monitoring
                                cross join lateral jsonb_each(answers) as told(list, codes)
                                cross join lateral jsonb_array_elements_text(told.codes) as chosen(code)
                                where activity_id = :activity
                                  and told.list || ' ' || chosen.code <> all(:answers))
                """)
                .param("activity", activity.value())
                .param("answers", answers.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** How many chose each code of each list; who is disabled under the Equality Act is worked out from the two questions. */
    Map<String, Map<String, Long>> counts(ActivityId activity) {
        var counts = new HashMap<String, Map<String, Long>>();
        db.sql("""
                with told as (select answers from equality.monitoring where activity_id = :activity)
                select list, code, count(*) as people
                  from (select entry.key as list, chosen.code
                          from told
                         cross join lateral jsonb_each(told.answers) as entry
                         cross join lateral jsonb_array_elements_text(entry.value) as chosen(code)
                         union all
                        select 'disability_equality_act',
                               case when jsonb_exists(answers -> 'disability_1', 'yes')
                                     and jsonb_exists_any(answers -> 'disability_2', array['a_lot', 'a_little'])
                                    then 'disabled'
                                    else 'not_disabled' end
                          from told
                         where jsonb_exists(answers -> 'disability_1', 'no')
                            or (jsonb_exists(answers -> 'disability_1', 'yes')
                                and jsonb_exists_any(answers -> 'disability_2', array['a_lot', 'a_little', 'not_at_all']))
                       ) as everything
                 group by list, code
                """).param("activity", activity.value()).query(row -> {
            counts.computeIfAbsent(row.getString("list"), _ -> new HashMap<>())
                    .put(row.getString("code"), row.getLong("people"));
        });
        return counts;
    }

    void choose(ActivityId activity, OrganisationId body, MonitoringChoice choice, PersonId by, LocalDate on) {
        db.sql("""
                insert into equality.monitoring_choice (activity_id, organisation_id, lists, reason, chosen_by, chosen_on)
                values (:activity, :body, :lists, :reason, :by, :on)
                    on conflict (activity_id)
                    do update set lists = excluded.lists, reason = excluded.reason, chosen_by = excluded.chosen_by,
                                  chosen_on = excluded.chosen_on
                """)
                .param("activity", activity.value())
                .param("body", body.value())
                .param("lists", choice.lists().toArray(String[]::new))
                .param("reason", choice.reason())
                .param("by", by.value())
                .param("on", on)
                .update();
    }

    Optional<MonitoringChoice> choice(ActivityId activity) {
        return db.sql("select lists, reason from equality.monitoring_choice where activity_id = :activity")
                .param("activity", activity.value())
                .query((row, _) -> new MonitoringChoice(
                        List.of((String[]) row.getArray("lists").getArray()), row.getString("reason")))
                .optional();
    }

    Optional<Map<String, List<String>>> find(ActivityId activity, UUID key) {
        return db.sql("select answers from equality.monitoring where activity_id = :activity and random_key = :key")
                .param("activity", activity.value())
                .param("key", key)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    }
}
