package regard.responses;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import regard.activities.Activities;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.equality.Monitoring;
import regard.equality.MonitoringLists;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Refused;
import regard.kernel.Refused.Fault;
import regard.kernel.Role;
import regard.organisations.Secrets;
import regard.questionnaires.Answers;
import regard.questionnaires.Questionnaire;
import regard.questionnaires.Questionnaires;
import regard.responses.Receiving.NotOpen;
import regard.responses.Receiving.Received;
import regard.responses.Receiving.Why;
import regard.responses.ReceivingStore.Insertion;

/**
 * The front door to responses: receive one, exactly once, and give a receipt, and tell rooms above what was received. A receipt leaves
 * this door only after its response is durably stored.
 */
@Service
public class Responses {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_EMAIL = 254;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int SALT_BYTES = 16;
    private static final int CHUNK = 500;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReceivingStore store;
    private final ReceiptStore receipts;
    private final WordStore words;
    private final Counting counting;
    private final Turnstile turnstile;
    private final Consultations consultations;
    private final Questionnaires questionnaires;
    private final Activities activities;
    private final Monitoring monitoring;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Responses(
            ReceivingStore store,
            ReceiptStore receipts,
            WordStore words,
            Counting counting,
            Turnstile turnstile,
            Consultations consultations,
            Questionnaires questionnaires,
            Activities activities,
            Monitoring monitoring,
            Secrets secrets,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.words = words;
        this.counting = counting;
        this.turnstile = turnstile;
        this.consultations = consultations;
        this.questionnaires = questionnaires;
        this.activities = activities;
        this.monitoring = monitoring;
        this.secrets = secrets;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    // ---- Receiving

    /**
     * Stores what somebody sends, once for each key however often it comes. The same key with the same answers gets the same receipt
     * again; the key alone makes the receipt with what is stored, so that we can give it again and not know it.
     */
    public Receiving receive(String ref, Submission submission, String idempotencyKey) {
        return receive(ref, _ -> submission, idempotencyKey);
    }

    /** Stores what somebody sends in a form that can only be read beside the questionnaire that it answers. */
    Receiving receive(String ref, Function<Questionnaire, Submission> sent, String idempotencyKey) {
        return once(() -> {
            Consultation consultation = findPublic(ref);
            return receive(
                    consultation,
                    sent.apply(questionnaire(consultation.brief())),
                    idempotencyKey,
                    closedTo(consultation, LocalDate.now(clock)),
                    false,
                    Actor.visitor(consultation.brief().owner()));
        });
    }

    /** Stores what came on paper, by phone or in another way that needs hands, also after the last day: it then waits for a decision. */
    public Receiving keyIn(String ref, Submission submission, String idempotencyKey, Actor actor) {
        actor.must(Role.STAFF);
        activities.own(ref, actor);
        Consultation consultation = consultations.get(ref, actor);
        Optional<Period> period = period(consultation);
        boolean late = period.filter(days -> days.last().isBefore(day(receivedAt(submission))))
                .isPresent();
        return once(() -> receive(
                consultation,
                submission,
                idempotencyKey,
                period.isPresent() ? Optional.empty() : Optional.of(new NotOpen(Why.NOT_YET, LocalDate.now(clock))),
                late,
                actor));
    }

    /** Takes in responses that were collected elsewhere, all or none; nobody holds receipts for them. Answers with how many. */
    @Transactional
    public int bringIn(String ref, List<Submission> submissions, Actor actor) {
        actor.must(Role.STAFF);
        activities.own(ref, actor);
        Consultation consultation = consultations.get(ref, actor);
        Period period = period(consultation).orElseThrow(() -> new NotFound(ref));
        Questionnaire questionnaire = questionnaire(consultation.brief());
        for (int from = 0; from < submissions.size(); from += CHUNK) {
            bringIn(
                    consultation.brief(),
                    questionnaire,
                    period,
                    submissions.subList(from, Math.min(submissions.size(), from + CHUNK)),
                    actor);
        }
        events.publishEvent(new ResponseEvent(
                actor,
                "responses.brought-in",
                "consultation:" + ref,
                Optional.of(Map.of("responses", submissions.size()))));
        return submissions.size();
    }

    private Receiving receive(
            Consultation consultation,
            Submission submission,
            String key,
            Optional<NotOpen> notOpen,
            boolean late,
            Actor actor) {
        Consultation.Brief brief = consultation.brief();
        byte[] keyHash = Code.hash(key);
        byte[] body = submission.fingerprint();
        if (notOpen.isPresent()) {
            // What was sent in time has its receipt, however late it is asked for again.
            return store.earlier(brief.id(), keyHash)
                    .map(earlier -> again(earlier, body, key))
                    .orElseGet(notOpen::get);
        }
        Questionnaire questionnaire = questionnaire(brief);
        check(submission, questionnaire);
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Response response = response(brief, questionnaire, submission, late, actor);
        var first = new ReceivingStore.Earlier(
                body,
                salt,
                response.id(),
                response.reference(),
                response.receivedAt(),
                submission.answers().size());
        Code receipt = receipt(salt, key);
        Optional<Response> inserted = insert(response, keyHash, first, receipt, submission);
        if (inserted.isEmpty()) {
            return again(store.earlier(brief.id(), keyHash).orElseThrow(), body, key);
        }
        Response stored = inserted.get();
        keepApart(brief, stored.id(), submission);
        events.publishEvent(
                ResponseEvent.of(actor, actor.isPerson() ? "response.keyed-in" : "response.received", brief, stored));
        return new Received(
                stored.id(), stored.reference(), receipt.shown(), first.receivedAt(), first.answersStored(), false);
    }

    private Receiving once(java.util.function.Supplier<Receiving> work) {
        try {
            return turnstile.pass(() -> java.util.Objects.requireNonNull(transactions.execute(_ -> work.get())));
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                return new Receiving.StillRunning();
            }
            throw e;
        }
    }

    private Receiving again(ReceivingStore.Earlier earlier, byte[] body, String key) {
        if (!Arrays.equals(earlier.body(), body)) {
            return new Receiving.Mismatch();
        }
        return new Received(
                earlier.response(),
                earlier.reference(),
                receipt(earlier.salt(), key).shown(),
                earlier.receivedAt(),
                earlier.answersStored(),
                true);
    }

    /** As it is stored; nothing if its key came before. */
    private Optional<Response> insert(
            Response response, byte[] key, ReceivingStore.Earlier first, Code receipt, Submission submission) {
        Cells cells = Cells.change(Optional.empty(), Optional.of(response));
        if (!submission.monitoring().isEmpty()) {
            cells.and(Cells.What.ABOUT_THEMSELVES, 1);
        }
        if (submission.tell().isPresent()) {
            cells.and(Cells.What.TO_TELL, 1);
        }
        Response stored = response;
        Insertion insertion = store.insert(stored, key, first, clock.instant(), receipt.hash(), cells, false);
        // A million references are 3% of all there are: now and then one is taken.
        while (insertion == Insertion.REFERENCE_TAKEN) {
            stored = stored.named(Code.newReference());
            insertion = store.insert(stored, key, first, clock.instant(), receipt.hash(), cells, true);
        }
        return insertion == Insertion.STORED ? Optional.of(stored) : Optional.empty();
    }

    private void keepApart(Consultation.Brief brief, UUID response, Submission submission) {
        if (!submission.monitoring().isEmpty()) {
            receipts.putMonitoringKey(brief.id(), response, monitoring.keep(brief.activity(), submission.monitoring()));
        }
        submission.tell().ifPresent(email -> receipts.putContact(brief.id(), response, secrets.encrypt(email)));
    }

    private void bringIn(
            Consultation.Brief brief,
            Questionnaire questionnaire,
            Period period,
            List<Submission> submissions,
            Actor actor) {
        var left = new LinkedHashMap<UUID, Response>();
        for (Submission submission : submissions) {
            check(submission, questionnaire);
            boolean late = period.last().isBefore(day(receivedAt(submission)));
            Response response = response(brief, questionnaire, submission, late, actor);
            left.put(response.id(), response);
            keepApart(brief, response.id(), submission);
            if (!submission.monitoring().isEmpty()) {
                counting.oneMore(brief.id(), response.id(), Cells.What.ABOUT_THEMSELVES);
            }
            if (submission.tell().isPresent()) {
                counting.oneMore(brief.id(), response.id(), Cells.What.TO_TELL);
            }
        }
        while (!left.isEmpty()) {
            store.insertAll(left.values()).forEach(left::remove);
            left.replaceAll((_, response) -> response.named(Code.newReference()));
        }
    }

    private Response response(
            Consultation.Brief brief, Questionnaire questionnaire, Submission submission, boolean late, Actor actor) {
        Instant at = receivedAt(submission);
        return new Response(
                brief.id(),
                newId(at),
                Code.newReference(),
                questionnaire.id(),
                submission.language(),
                submission.channel(),
                submission.respondentType(),
                submission.organisation().strip(),
                submission.onBehalfOf().strip(),
                Answers.write(submission.answers()),
                at,
                late ? Response.State.WAITING : Response.State.COUNTED,
                late,
                "",
                submission.needsReview(),
                actor.isPerson() && !submission.channel().isByThemselves()
                        ? Optional.of(actor.person())
                        : Optional.empty(),
                1);
    }

    private static void check(Submission submission, Questionnaire questionnaire) {
        var faults = new ArrayList<Fault>();
        if (!LANGUAGE.matcher(submission.language()).matches()) {
            faults.add(new Fault("/language", "range", "language must be a code such as en or cy"));
        }
        if (submission.organisation().length() > LONGEST_NAME) {
            faults.add(new Fault("/organisation", "range", "organisation has at most 200 characters"));
        }
        if (submission.onBehalfOf().length() > LONGEST_NAME) {
            faults.add(new Fault("/onBehalfOf", "range", "onBehalfOf has at most 200 characters"));
        }
        if (submission.tell().filter(email -> !isEmail(email)).isPresent()) {
            faults.add(new Fault("/wantsFeedback", "range", "wantsFeedback must be an e-mail address"));
        }
        faults.addAll(MonitoringLists.faults(submission.monitoring()));
        try {
            Answers.read(Answers.json(submission.answers()), questionnaire);
        } catch (Refused refused) {
            faults.addAll(refused.faults());
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    static boolean isEmail(String typed) {
        return typed.length() <= LONGEST_EMAIL && EMAIL.matcher(typed).matches();
    }

    private Code receipt(byte[] salt, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return Code.of(secrets.derive(
                "receipt",
                ByteBuffer.allocate(salt.length + text.length)
                        .put(salt)
                        .put(text)
                        .array()));
    }

    // ---- What was received

    /** What was told to whoever sent answers with this key. */
    @Transactional(readOnly = true)
    Optional<Received> sentBefore(ConsultationId consultation, String key) {
        return store.earlier(consultation, Code.hash(key))
                .map(earlier -> (Received) again(earlier, earlier.body(), key));
    }

    /** The questions a person was asked, with what they answered. */
    @Transactional(readOnly = true)
    List<AnswerLines> lines(Response response) {
        Questionnaire questionnaire = questionnaires.get(response.questionnaire());
        return AnswerLines.of(questionnaire, Answers.stored(response.answers(), questionnaire));
    }

    @Transactional(readOnly = true)
    Questionnaire questionnaire(Draft draft) {
        return questionnaires.get(draft.questionnaire());
    }

    // ---- For rooms above

    /** How many people answered and count. */
    @Transactional(readOnly = true)
    public long received(ConsultationId consultation) {
        return counting.of(consultation, Cells.What.ALL);
    }

    /** How many responses of a consultation count, by the day each came. */
    @Transactional(readOnly = true)
    Map<LocalDate, Long> receivedByDay(ConsultationId consultation) {
        return counting.byDay(consultation);
    }

    /**
     * What people wrote in their own words, oldest first, from after a number on: all words of one response together, so there can be
     * a few more than asked for.
     */
    @Transactional
    public List<Comment> comments(ConsultationId consultation, Optional<Long> afterNumber, int limit) {
        counting.fold(consultation);
        return words.all(consultation, afterNumber.orElse(0L), limit);
    }

    @Transactional
    public Optional<Comment> comment(ConsultationId consultation, UUID response, String question) {
        counting.fold(consultation);
        return words.one(consultation, response, question);
    }

    /** Those who asked to be told what happened, in no telling order, from after one on. */
    @Transactional(readOnly = true)
    public List<ToTell> askedToBeTold(ConsultationId consultation, Optional<UUID> after, int limit) {
        return receipts.contacts(consultation, after, limit).entrySet().stream()
                .map(contact -> new ToTell(contact.getKey(), secrets.decrypt(contact.getValue())))
                .toList();
    }

    @Transactional(readOnly = true)
    public long askedToBeToldCount(ConsultationId consultation) {
        return counting.of(consultation, Cells.What.TO_TELL);
    }

    /** A consultation that the public knows of. */
    Consultation findPublic(String ref) {
        return consultations
                .find(ref)
                .filter(consultation -> !(consultation instanceof Consultation.Draft))
                .orElseThrow(() -> new NotFound(ref));
    }

    Questionnaire questionnaire(Consultation.Brief brief) {
        return questionnaires.get(brief.questionnaire().orElseThrow(() -> new NotFound(brief.ref())));
    }

    /** Why nobody can send answers on a day, if so. */
    static Optional<NotOpen> closedTo(Consultation consultation, LocalDate today) {
        return switch (consultation) {
            case Consultation.Draft _ -> Optional.of(new NotOpen(Why.NOT_YET, today));
            case Consultation.Open open when open.acceptsResponsesOn(today) -> Optional.empty();
            case Consultation.Open open
            when today.isBefore(open.period().first()) ->
                Optional.of(new NotOpen(Why.NOT_YET, open.period().first()));
            case Consultation.Open open ->
                Optional.of(new NotOpen(Why.CLOSED, open.period().last()));
            case Consultation.Closed closed ->
                Optional.of(new NotOpen(Why.CLOSED, closed.period().last()));
            case Consultation.Withdrawn withdrawn -> Optional.of(new NotOpen(Why.WITHDRAWN, withdrawn.on()));
        };
    }

    /** By when people are told what was heard. */
    static Optional<LocalDate> feedbackBy(Consultation consultation) {
        return switch (consultation) {
            case Consultation.Open open -> Optional.of(open.feedbackBy());
            case Consultation.Closed closed -> Optional.of(closed.feedbackBy());
            case Consultation.Draft _, Consultation.Withdrawn _ -> Optional.empty();
        };
    }

    static Optional<Period> period(Consultation consultation) {
        return switch (consultation) {
            case Consultation.Draft _ -> Optional.empty();
            case Consultation.Open open -> Optional.of(open.period());
            case Consultation.Closed closed -> Optional.of(closed.period());
            case Consultation.Withdrawn withdrawn -> withdrawn.wasOpen();
        };
    }

    private Instant receivedAt(Submission submission) {
        return submission.receivedAt().orElseGet(clock::instant).truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    /** Ids that grow with time, so that a million of them are written side by side. */
    private static UUID newId(Instant at) {
        long random = RANDOM.nextLong();
        long high = (at.toEpochMilli() << 16) | 0x7000 | (random >>> 52);
        long low = (RANDOM.nextLong() >>> 2) | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
