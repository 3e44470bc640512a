package regard.equality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.activities.ActivityId;
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

    Optional<Map<String, List<String>>> find(ActivityId activity, UUID key) {
        return db.sql("select answers from equality.monitoring where activity_id = :activity and random_key = :key")
                .param("activity", activity.value())
                .param("key", key)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
    }
}
