package regard.themes;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import regard.kernel.PersonId;

/** The code frames, version by version, with the words of each code. */
@Repository
class FrameStore {

    private final JdbcClient db;

    FrameStore(JdbcClient db) {
        this.db = db;
    }

    Optional<CodeFrame> frame(ConsultationId consultation) {
        var codes = new ArrayList<Code>();
        int[] version = {0};
        db.sql("""
                select code.id, code.code, wording.label, wording.description, wording.version
                  from themes.code_wording as wording
                  join themes.code as code on code.id = wording.code_id
                 where wording.consultation_id = :consultation
                   and wording.version = (select max(version)
                                            from themes.frame
                                           where consultation_id = :consultation)
                 order by wording.position
                """).param("consultation", consultation.value()).query((ResultSet row) -> {
            version[0] = row.getInt("version");
            codes.add(new Code(
                    new CodeId(row.getObject("id", UUID.class)),
                    row.getString("code"),
                    row.getString("label"),
                    row.getString("description")));
        });
        return codes.isEmpty() ? Optional.empty() : Optional.of(new CodeFrame(version[0], codes));
    }

    void insert(ConsultationId consultation, CodeFrame frame, PersonId by, Instant at) {
        db.sql("""
                insert into themes.frame (consultation_id, version, made_at, made_by)
                values (:consultation, :version, :at, :by)
                """)
                .param("consultation", consultation.value())
                .param("version", frame.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .update();
        int position = 0;
        for (Code code : frame.codes()) {
            insert(consultation, code, frame.version(), position++);
        }
    }

    private void insert(ConsultationId consultation, Code code, int version, int position) {
        db.sql("""
                insert into themes.code (id, consultation_id, code)
                values (:id, :consultation, :code)
                    on conflict (id) do nothing
                """)
                .param("id", code.id().value())
                .param("consultation", consultation.value())
                .param("code", code.code())
                .update();
        db.sql("""
                insert into themes.code_wording (code_id, consultation_id, version, position, label, description)
                values (:id, :consultation, :version, :position, :label, :description)
                """)
                .param("id", code.id().value())
                .param("consultation", consultation.value())
                .param("version", version)
                .param("position", position)
                .param("label", code.label())
                .param("description", code.description())
                .update();
    }
}
