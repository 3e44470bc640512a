package regard.themes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import regard.consultations.ConsultationId;
import regard.kernel.PersonId;

/** The codes that comments were given, what each counts because of it, and which comments may be printed. */
@Repository
class GivenCodeStore {

    private final JdbcClient db;

    GivenCodeStore(JdbcClient db) {
        this.db = db;
    }

    /** How often a code stands in the comments of some responses, and in how many responses. */
    record Given(long comments, long people) {}

    /** A comment under a code, and whether it may be printed. */
    record GivenComment(long number, UUID response, String question, boolean cleared) {}

    /** Rides given_code_by_response. */
    Map<CodeId, Given> given(ConsultationId consultation, Collection<UUID> responses) {
        var given = new LinkedHashMap<CodeId, Given>();
        db.sql("""
                select code_id, count(*) as comments, count(distinct response_id) as people
                  from themes.given_code
                 where consultation_id = :consultation
                   and response_id = any(:responses)
                 group by code_id
                 order by code_id
                """)
                .param("consultation", consultation.value())
                .param("responses", responses.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    given.put(
                            new CodeId(row.getObject("code_id", UUID.class)),
                            new Given(row.getLong("comments"), row.getLong("people")));
                });
        return given;
    }

    void give(ConsultationId consultation, List<Long> numbers, List<UUID> responses, List<UUID> codes) {
        db.sql("""
                insert into themes.given_code (consultation_id, code_id, number, response_id)
                select :consultation, code_id, number, response_id
                  from unnest(:codes, :numbers, :responses) as given (code_id, number, response_id)
                    on conflict (consultation_id, code_id, number) do nothing
                """)
                .param("consultation", consultation.value())
                .param("codes", codes.toArray(UUID[]::new))
                .param("numbers", numbers.toArray(Long[]::new))
                .param("responses", responses.toArray(UUID[]::new))
                .update();
    }

    /** Rides given_code_by_response. */
    void takeBack(ConsultationId consultation, CommentToCode comment, Set<CodeId> keep) {
        db.sql("""
                delete from themes.given_code
                 where consultation_id = :consultation
                   and response_id = :response
                   and number = :number
                   and code_id <> all(:keep)
                """)
                .param("consultation", consultation.value())
                .param("response", comment.response())
                .param("number", comment.number())
                .param("keep", keep.stream().map(CodeId::value).toArray(UUID[]::new))
                .update();
    }

    /** Adds to each code what changed in these responses since {@code before}. */
    void recount(ConsultationId consultation, List<UUID> of, Map<CodeId, Given> before) {
        Map<CodeId, Given> after = given(consultation, of);
        var none = new Given(0, 0);
        var touched = new LinkedHashSet<>(before.keySet());
        touched.addAll(after.keySet());
        // In one order, so that two coders never wait for each other.
        touched.stream().sorted(Comparator.comparing(CodeId::value)).forEach(code -> {
            Given was = before.getOrDefault(code, none);
            Given is = after.getOrDefault(code, none);
            addToCode(code, is.comments() - was.comments(), is.people() - was.people());
        });
    }

    void addToCode(CodeId code, long comments, long people) {
        db.sql("""
                update themes.code
                   set comments = comments + :comments, people = people + :people
                 where id = :code
                """)
                .param("code", code.value())
                .param("comments", comments)
                .param("people", people)
                .update();
    }

    void addToAgreement(CodeId code, long both, long onlyFirst, long onlySecond) {
        db.sql("""
                update themes.code
                   set both_gave = both_gave + :both, only_first_gave = only_first_gave + :first,
                       only_second_gave = only_second_gave + :second
                 where id = :code
                """)
                .param("code", code.value())
                .param("both", both)
                .param("first", onlyFirst)
                .param("second", onlySecond)
                .update();
    }

    Map<CodeId, Given> counts(ConsultationId consultation) {
        var counts = new LinkedHashMap<CodeId, Given>();
        db.sql("select id, comments, people from themes.code where consultation_id = :consultation")
                .param("consultation", consultation.value())
                .query((ResultSet row) -> {
                    counts.put(
                            new CodeId(row.getObject("id", UUID.class)),
                            new Given(row.getLong("comments"), row.getLong("people")));
                });
        return counts;
    }

    Map<CodeId, Agreement> agreements(ConsultationId consultation, long comments) {
        var agreements = new LinkedHashMap<CodeId, Agreement>();
        db.sql("""
                select id, both_gave, only_first_gave, only_second_gave
                  from themes.code
                 where consultation_id = :consultation
                """).param("consultation", consultation.value()).query((ResultSet row) -> {
            agreements.put(
                    new CodeId(row.getObject("id", UUID.class)),
                    new Agreement(
                            row.getLong("both_gave"),
                            row.getLong("only_first_gave"),
                            row.getLong("only_second_gave"),
                            comments));
        });
        return agreements;
    }

    /** The comments of a theme, in the order of the reading. Rides the primary key of given_code. */
    List<GivenComment> commentsOf(ConsultationId consultation, CodeId code, long after, int limit) {
        return db.sql("""
                select given.number, given.response_id, comment.question, given.cleared_by is not null as cleared
                  from themes.given_code as given
                  join themes.comment as comment
                    on comment.consultation_id = given.consultation_id
                   and comment.number = given.number
                 where given.consultation_id = :consultation
                   and given.code_id = :code
                   and given.number > :after
                 order by given.number
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("code", code.value())
                .param("after", after)
                .param("limit", limit)
                .query(GivenCodeStore::givenComment)
                .list();
    }

    /** The comments of a theme that may be printed. Rides given_code_cleared. */
    List<GivenComment> cleared(ConsultationId consultation, CodeId code, int limit) {
        return db.sql("""
                select given.number, given.response_id, comment.question, true as cleared
                  from themes.given_code as given
                  join themes.comment as comment
                    on comment.consultation_id = given.consultation_id
                   and comment.number = given.number
                 where given.consultation_id = :consultation
                   and given.code_id = :code
                   and given.cleared_by is not null
                 order by given.number
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("code", code.value())
                .param("limit", limit)
                .query(GivenCodeStore::givenComment)
                .list();
    }

    int clear(ConsultationId consultation, CodeId code, long number, Optional<PersonId> by) {
        return db.sql("""
                update themes.given_code
                   set cleared_by = :by
                 where consultation_id = :consultation
                   and code_id = :code
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("code", code.value())
                .param("number", number)
                .param("by", by.map(PersonId::value).orElse(null))
                .update();
    }

    private static GivenComment givenComment(ResultSet row, int number) throws SQLException {
        return new GivenComment(
                row.getLong("number"),
                row.getObject("response_id", UUID.class),
                row.getString("question"),
                row.getBoolean("cleared"));
    }
}
