package regard.themes;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import regard.kernel.PersonId;
import regard.themes.CodingRound.Round;

/** What each person found in a comment, round by round, and which comments wait for a second person. */
@Repository
class CodingStore {

    private final JdbcClient db;

    CodingStore(JdbcClient db) {
        this.db = db;
    }

    Optional<PersonId> waitsForSecond(ConsultationId consultation, long number) {
        return db.sql("""
                select first_coder
                  from themes.second_reading
                 where consultation_id = :consultation
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    void waitForSecond(ConsultationId consultation, long number, PersonId first) {
        db.sql("""
                insert into themes.second_reading (consultation_id, number, first_coder)
                values (:consultation, :number, :first)
                    on conflict (consultation_id, number) do nothing
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .param("first", first.value())
                .update();
    }

    void readTwice(ConsultationId consultation, long number) {
        db.sql("""
                delete from themes.second_reading
                 where consultation_id = :consultation
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .update();
    }

    Map<Round, CodingRound> rounds(ConsultationId consultation, long number) {
        var rounds = new LinkedHashMap<Round, CodingRound>();
        db.sql("""
                select round, coder, codes
                  from themes.coding
                 where consultation_id = :consultation
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .query((row, _) -> new CodingRound(
                        Round.valueOf(row.getString("round")),
                        new PersonId(row.getObject("coder", UUID.class)),
                        codes(row.getArray("codes"))))
                .list()
                .forEach(round -> rounds.put(round.round(), round));
        return rounds;
    }

    void record(
            ConsultationId consultation,
            long number,
            Round round,
            PersonId coder,
            int version,
            Set<CodeId> codes,
            Instant at) {
        db.sql("""
                insert into themes.coding (consultation_id, number, round, coder, frame_version, codes, coded_at)
                values (:consultation, :number, :round, :coder, :version, :codes, :at)
                    on conflict (consultation_id, number, round)
                    do update set coder = excluded.coder, frame_version = excluded.frame_version,
                                  codes = excluded.codes, coded_at = excluded.coded_at
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .param("round", round.name())
                .param("coder", coder.value())
                .param("version", version)
                .param("codes", codes.stream().map(CodeId::value).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The comment this person coded last before another one; the last of all where there is no other. Rides coding_by_coder. */
    Optional<Long> codedBefore(ConsultationId consultation, PersonId person, long number) {
        return db.sql("""
                select number
                  from themes.coding
                 where consultation_id = :consultation
                   and coder = :person
                   and number <> :number
                   and coded_at <= coalesce((select max(coded_at)
                                               from themes.coding
                                              where consultation_id = :consultation
                                                and coder = :person
                                                and number = :number), 'infinity')
                 order by coded_at desc, number desc
                 limit 1
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .param("number", number)
                .query(Long.class)
                .optional();
    }

    /** Rides coding_by_coder. */
    long codedBy(ConsultationId consultation, PersonId person) {
        return db.sql("""
                select count(*)
                  from themes.coding
                 where consultation_id = :consultation
                   and coder = :person
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    private static Set<CodeId> codes(Array array) throws SQLException {
        var codes = new LinkedHashSet<CodeId>();
        Arrays.stream((UUID[]) array.getArray()).map(CodeId::new).forEach(codes::add);
        return codes;
    }
}
