package regard.responses;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;

/**
 * What belongs to whoever holds a receipt, beside their answers: which response it is for, the key to what they told about
 * themselves, and where to tell them what happened.
 */
@Repository
class ReceiptStore {

    private final JdbcClient db;

    ReceiptStore(JdbcClient db) {
        this.db = db;
    }

    /** Which response a receipt belongs to. */
    record Held(ConsultationId consultation, UUID response) {}

    Optional<Held> held(byte[] receipt) {
        return db.sql("select consultation_id, response_id from responses.receipt where code_hash = :receipt")
                .param("receipt", receipt)
                .query((row, _) -> new Held(
                        new ConsultationId(row.getObject("consultation_id", UUID.class)),
                        row.getObject("response_id", UUID.class)))
                .optional();
    }

    void putMonitoringKey(ConsultationId consultation, UUID response, UUID key) {
        db.sql("""
                insert into responses.monitoring_key (consultation_id, response_id, random_key)
                values (:consultation, :response, :key)
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .param("key", key)
                .update();
    }

    Optional<UUID> monitoringKey(ConsultationId consultation, UUID response) {
        return db.sql("""
                select random_key
                  from responses.monitoring_key
                 where consultation_id = :consultation
                   and response_id = :response
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .query(UUID.class)
                .optional();
    }

    void deleteMonitoringKey(ConsultationId consultation, UUID response) {
        db.sql("delete from responses.monitoring_key where consultation_id = :consultation and response_id = :response")
                .param("consultation", consultation.value())
                .param("response", response)
                .update();
    }

    /** Keeps where to tell somebody what happened; true if nothing was kept before. */
    boolean putContact(ConsultationId consultation, UUID response, byte[] email) {
        return db.sql("""
                        insert into responses.contact (consultation_id, response_id, email)
                        values (:consultation, :response, :email)
                            on conflict (consultation_id, response_id) do update set email = excluded.email
                        returning (xmax = 0)
                        """)
                .param("consultation", consultation.value())
                .param("response", response)
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    boolean deleteContact(ConsultationId consultation, UUID response) {
        return db.sql("delete from responses.contact where consultation_id = :consultation and response_id = :response")
                        .param("consultation", consultation.value())
                        .param("response", response)
                        .update()
                == 1;
    }

    /** Rides the primary key. */
    Map<UUID, byte[]> contacts(ConsultationId consultation, Optional<UUID> after, int limit) {
        var contacts = new LinkedHashMap<UUID, byte[]>();
        db.sql("""
                select response_id, email
                  from responses.contact
                 where consultation_id = :consultation
                   and (:after::uuid is null or response_id > :after::uuid)
                 order by response_id
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("after", after.orElse(null))
                .param("limit", limit)
                .query((ResultSet row) -> {
                    contacts.put(row.getObject("response_id", UUID.class), row.getBytes("email"));
                });
        return contacts;
    }
}
