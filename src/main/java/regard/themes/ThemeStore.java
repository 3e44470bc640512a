package regard.themes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
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
import regard.kernel.NotFound;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;
import regard.themes.CodingRound.Round;
import regard.themes.CommentToCode.State;

@Repository
class ThemeStore {

    private final JdbcClient db;

    ThemeStore(JdbcClient db) {
        this.db = db;
    }

    /** How far a reading is, and up to where comments were taken in. */
    record Reading(
            long takenInTo,
            long lastNumber,
            long comments,
            long coded,
            long leftOut,
            long gone,
            long responsesOpen,
            long responsesLeftOut,
            long codedTwice,
            long codedAlike) {}

    /** How often a code stands in the comments of some responses, and in how many responses. */
    record Given(long comments, long people) {}

    /** How many of some responses are open, and how many were wholly left out. */
    record Standing(long open, long leftOut) {}

    void begin(ConsultationId consultation, OrganisationId owner) {
        db.sql("""
                insert into themes.reading (consultation_id, organisation_id)
                values (:consultation, :owner)
                    on conflict (consultation_id) do nothing
                """)
                .param("consultation", consultation.value())
                .param("owner", owner.value())
                .update();
    }

    Optional<Reading> reading(ConsultationId consultation) {
        return db.sql("""
                select taken_in_to, last_number, comments, comments_coded, comments_left_out, comments_gone,
                       responses_open, responses_left_out, coded_twice, coded_alike
                  from themes.reading
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .query(ThemeStore::reading)
                .optional();
    }

    /** Locked, because a person and the task that takes comments in may both be at it. */
    Reading lockedReading(ConsultationId consultation) {
        return db.sql("""
                select taken_in_to, last_number, comments, comments_coded, comments_left_out, comments_gone,
                       responses_open, responses_left_out, coded_twice, coded_alike
                  from themes.reading
                 where consultation_id = :consultation
                   for update
                """)
                .param("consultation", consultation.value())
                .query(ThemeStore::reading)
                .optional()
                .orElseThrow(() -> new NotFound(consultation));
    }

    List<ConsultationId> readings() {
        return db.sql("select consultation_id from themes.reading order by consultation_id")
                .query((row, _) -> new ConsultationId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Takes in those of these comments that are not here yet, in their order. A tenth of them, by the hash of random ids, is to be
     * coded twice. Rides a_comment_is_taken_in_once.
     */
    int takeIn(ConsultationId consultation, long lastNumber, List<UUID> responses, List<String> questions) {
        return db.sql("""
                insert into themes.comment (consultation_id, number, response_id, question, twice)
                select :consultation, :last + row_number() over (order by place), response_id, question,
                       ('x' || left(md5(response_id::text || question), 8))::bit(32)::bigint % 10 = 0
                  from unnest(:responses, :questions) with ordinality as given (response_id, question, place)
                 where not exists (select
                                     from themes.comment as known
                                    where known.consultation_id = :consultation
                                      and known.response_id = given.response_id
                                      and known.question = given.question)
                """)
                .param("consultation", consultation.value())
                .param("last", lastNumber)
                .param("responses", responses.toArray(UUID[]::new))
                .param("questions", questions.toArray(String[]::new))
                .update();
    }

    void tookIn(ConsultationId consultation, long to, long comments) {
        db.sql("""
                update themes.reading
                   set taken_in_to = :to, last_number = last_number + :comments, comments = comments + :comments
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .param("to", to)
                .param("comments", comments)
                .update();
    }

    /** Looks through all comments once more: some may have come behind the place up to which they were taken in. */
    void fromTheBeginning(ConsultationId consultation) {
        db.sql("update themes.reading set taken_in_to = 0 where consultation_id = :consultation")
                .param("consultation", consultation.value())
                .update();
    }

    void count(ConsultationId consultation, long coded, long leftOut, long gone, Standing before, Standing after) {
        db.sql("""
                update themes.reading
                   set comments_coded = comments_coded + :coded,
                       comments_left_out = comments_left_out + :leftOut,
                       comments_gone = comments_gone + :gone,
                       responses_open = responses_open + :open,
                       responses_left_out = responses_left_out + :responsesLeftOut
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .param("coded", coded)
                .param("leftOut", leftOut)
                .param("gone", gone)
                .param("open", after.open() - before.open())
                .param("responsesLeftOut", after.leftOut() - before.leftOut())
                .update();
    }

    void countTwice(ConsultationId consultation, long twice, long alike) {
        db.sql("""
                update themes.reading
                   set coded_twice = coded_twice + :twice, coded_alike = coded_alike + :alike
                 where consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .param("twice", twice)
                .param("alike", alike)
                .update();
    }

    /** Rides a_comment_is_taken_in_once. */
    Standing standing(ConsultationId consultation, Collection<UUID> responses) {
        return db.sql("""
                select count(*) filter (where open) as open,
                       count(*) filter (where not open and not coded and left_out) as left_out
                  from (select bool_or(state = 'OPEN') as open, bool_or(state = 'CODED') as coded,
                               bool_or(state = 'LEFT_OUT') as left_out
                          from themes.comment
                         where consultation_id = :consultation
                           and response_id = any(:responses)
                         group by response_id) as response
                """)
                .param("consultation", consultation.value())
                .param("responses", responses.toArray(UUID[]::new))
                .query((row, _) -> new Standing(row.getLong("open"), row.getLong("left_out")))
                .single();
    }

    Optional<CommentToCode> comment(ConsultationId consultation, long number) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .query(ThemeStore::comment)
                .optional();
    }

    /** Locked, because two people may be reading the same comment. */
    CommentToCode lockedComment(ConsultationId consultation, long number) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and number = :number
                   for update
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .query(ThemeStore::comment)
                .optional()
                .orElseThrow(() -> new NotFound(number));
    }

    /** The comments of one response. Rides a_comment_is_taken_in_once. */
    List<CommentToCode> lockedComments(ConsultationId consultation, UUID response) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and response_id = :response
                 order by number
                   for update
                """)
                .param("consultation", consultation.value())
                .param("response", response)
                .query(ThemeStore::comment)
                .list();
    }

    /** The comments that these answers are, locked in their order. Rides a_comment_is_taken_in_once. */
    List<CommentToCode> lockedComments(ConsultationId consultation, List<UUID> responses, List<String> questions) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and (response_id, question) in (select response_id, question
                                                     from unnest(:responses, :questions) as wanted (response_id, question))
                 order by number
                   for update
                """)
                .param("consultation", consultation.value())
                .param("responses", responses.toArray(UUID[]::new))
                .param("questions", questions.toArray(String[]::new))
                .query(ThemeStore::comment)
                .list();
    }

    /** The next comment that nobody has coded, from a place on. Rides comment_open. */
    Optional<Long> nextOpen(ConsultationId consultation, PersonId person, long from, long before) {
        return db.sql("""
                select number
                  from themes.comment
                 where consultation_id = :consultation
                   and state = 'OPEN'
                   and number >= :from
                   and number < :before
                   and not exists (select
                                     from themes.left_for_later as later
                                    where later.consultation_id = :consultation
                                      and later.person_id = :person
                                      and later.number = comment.number)
                 order by number
                 limit 1
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .param("from", from)
                .param("before", before)
                .query(Long.class)
                .optional();
    }

    /** The next comment that waits for a second person, if that can be this one. */
    Optional<Long> nextSecond(ConsultationId consultation, PersonId person) {
        return db.sql("""
                select number
                  from themes.second_reading
                 where consultation_id = :consultation
                   and first_coder <> :person
                   and not exists (select
                                     from themes.left_for_later as later
                                    where later.consultation_id = :consultation
                                      and later.person_id = :person
                                      and later.number = second_reading.number)
                 order by number
                 limit 1
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .query(Long.class)
                .optional();
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

    void move(ConsultationId consultation, Collection<Long> numbers, State state, Optional<String> reason) {
        db.sql("""
                update themes.comment
                   set state = :state, reason = :reason
                 where consultation_id = :consultation
                   and number = any(:numbers)
                """)
                .param("consultation", consultation.value())
                .param("numbers", numbers.toArray(Long[]::new))
                .param("state", state.name())
                .param("reason", reason.orElse(null))
                .update();
    }

    void differs(ConsultationId consultation, long number, boolean differs) {
        db.sql("""
                update themes.comment
                   set differs = :differs
                 where consultation_id = :consultation
                   and number = :number
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .param("differs", differs)
                .update();
    }

    /** Comments that two people coded differently and have not settled. Rides comment_differs. */
    List<CommentToCode> differing(ConsultationId consultation, long after, int limit) {
        return db.sql("""
                select number, response_id, question, twice, state, reason, differs
                  from themes.comment
                 where consultation_id = :consultation
                   and differs
                   and number > :after
                 order by number
                 limit :limit
                """)
                .param("consultation", consultation.value())
                .param("after", after)
                .param("limit", limit)
                .query(ThemeStore::comment)
                .list();
    }

    /** Rides comment_differs: a part of the tenth that was coded twice. */
    long differing(ConsultationId consultation) {
        return db.sql("""
                select count(*)
                  from themes.comment
                 where consultation_id = :consultation
                   and differs
                """)
                .param("consultation", consultation.value())
                .query(Long.class)
                .single();
    }

    void later(ConsultationId consultation, long number, PersonId person) {
        db.sql("""
                insert into themes.left_for_later (consultation_id, number, person_id)
                values (:consultation, :number, :person)
                    on conflict do nothing
                """)
                .param("consultation", consultation.value())
                .param("number", number)
                .param("person", person.value())
                .update();
    }

    /** Takes up again what a person left for later. */
    void takeUp(ConsultationId consultation, PersonId person) {
        db.sql("""
                delete from themes.left_for_later
                 where consultation_id = :consultation
                   and person_id = :person
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .update();
    }

    long leftForLater(ConsultationId consultation, PersonId person) {
        return db.sql("""
                select count(*)
                  from themes.left_for_later as later
                  join themes.comment as comment using (consultation_id, number)
                 where consultation_id = :consultation
                   and person_id = :person
                   and state in ('OPEN', 'CODED')
                """)
                .param("consultation", consultation.value())
                .param("person", person.value())
                .query(Long.class)
                .single();
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

    Optional<CodeFrame> frame(ConsultationId consultation) {
        var codes = new java.util.ArrayList<Code>();
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

    Map<CodeId, ThemeStore.Given> counts(ConsultationId consultation) {
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
                .query(ThemeStore::givenComment)
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
                .query(ThemeStore::givenComment)
                .list();
    }

    /** A comment under a code, and whether it may be printed. */
    record GivenComment(long number, UUID response, String question, boolean cleared) {}

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

    boolean hasCodings(ConsultationId consultation, int version) {
        return db.sql("""
                select exists (select
                                 from themes.coding
                                where consultation_id = :consultation
                                  and frame_version = :version)
                """)
                .param("consultation", consultation.value())
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    private static Reading reading(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getLong("taken_in_to"),
                row.getLong("last_number"),
                row.getLong("comments"),
                row.getLong("comments_coded"),
                row.getLong("comments_left_out"),
                row.getLong("comments_gone"),
                row.getLong("responses_open"),
                row.getLong("responses_left_out"),
                row.getLong("coded_twice"),
                row.getLong("coded_alike"));
    }

    private static CommentToCode comment(ResultSet row, int number) throws SQLException {
        return new CommentToCode(
                row.getLong("number"),
                row.getObject("response_id", UUID.class),
                row.getString("question"),
                row.getBoolean("twice"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("differs"));
    }

    private static GivenComment givenComment(ResultSet row, int number) throws SQLException {
        return new GivenComment(
                row.getLong("number"),
                row.getObject("response_id", UUID.class),
                row.getString("question"),
                row.getBoolean("cleared"));
    }

    private static Set<CodeId> codes(Array array) throws SQLException {
        var codes = new LinkedHashSet<CodeId>();
        Arrays.stream((UUID[]) array.getArray()).map(CodeId::new).forEach(codes::add);
        return codes;
    }
}
