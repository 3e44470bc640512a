package regard.responses;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.kernel.NotFound;
import regard.questionnaires.Answer;
import regard.questionnaires.Answers;
import regard.questionnaires.Item;
import regard.questionnaires.Questionnaire;
import regard.questionnaires.Questionnaires;
import regard.responses.Receiving.Received;

/** Answers on their way: begun, saved with every Continue, come back to, sent. */
@Component
class Drafts {

    private static final int MACHINE_SECONDS = 5;
    private static final int MACHINE_ANSWERS = 3;

    private final DraftStore store;
    private final Responses responses;
    private final Receipts receipts;
    private final Questionnaires questionnaires;
    private final Clock clock;

    Drafts(DraftStore store, Responses responses, Receipts receipts, Questionnaires questionnaires, Clock clock) {
        this.store = store;
        this.responses = responses;
        this.receipts = receipts;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    /** Begins to answer. */
    @Transactional
    public Code begin(Consultation consultation, Draft.Who who, boolean looksLikeAMachine) {
        return insert(
                consultation,
                new DraftStore.Stored(
                        consultation.brief().id(),
                        consultation.brief().questionnaire().orElseThrow(),
                        who,
                        Response.NO_ANSWERS,
                        looksLikeAMachine,
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant()));
    }

    /** Begins to change answers that were sent. */
    @Transactional
    public Code change(Held held) {
        Response response = held.response();
        return insert(
                held.consultation(),
                new DraftStore.Stored(
                        response.consultation(),
                        response.questionnaire(),
                        new Draft.Who(response.respondentType(), response.organisation(), response.onBehalfOf()),
                        response.answers(),
                        false,
                        Optional.of(response.id()),
                        Optional.empty(),
                        clock.instant()));
    }

    private Code insert(Consultation consultation, DraftStore.Stored draft) {
        Code code = Code.random();
        Instant expiresAt = Responses.period(consultation)
                .map(AfterClosing.RULES::draftsUntil)
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        store.insert(code.hash(), draft, expiresAt);
        return code;
    }

    /** The draft of a consultation that one of these codes leads to. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(List<Code> codes, ConsultationId consultation) {
        return codes.stream()
                .flatMap(code -> store.find(code.hash(), consultation, clock.instant()).stream()
                        .map(stored -> draft(code, stored)))
                .findFirst();
    }

    /** Saves an answer, or that there is none, unless it is no longer the one that was seen. */
    @Transactional
    public Saving save(Draft seen, Item question, Optional<Answer> answer, String mark) {
        Draft draft = store.lock(seen.code().hash(), seen.consultation(), clock.instant())
                .map(stored -> draft(seen.code(), stored))
                .orElseThrow(() -> new NotFound("a draft"));
        Optional<Answer> now = Optional.ofNullable(draft.answers().get(question.id()));
        if (now.equals(answer)) {
            return new Saving.Saved(draft);
        }
        if (!draft.mark(question.id()).equals(mark)) {
            return new Saving.Clash(draft);
        }
        var answers = new LinkedHashMap<>(draft.answers());
        answers.remove(question.id());
        answer.ifPresent(given -> answers.put(question.id(), given));
        store.answer(draft.code().hash(), Answers.write(answers));
        return new Saving.Saved(
                find(List.of(draft.code()), draft.consultation()).orElseThrow());
    }

    @Transactional
    public void answerFor(Draft draft, Draft.Who who) {
        store.answerFor(draft.code().hash(), who);
    }

    /**
     * Sends it. The response is stored first, under the one key of this draft; if something breaks before the draft knows, sending
     * again finds it stored.
     */
    public Receiving send(String ref, Draft draft) {
        Map<String, Answer> answers = asked(draft);
        if (draft.changes().isPresent()) {
            receipts.change(draft.consultation(), draft.changes().get(), answers);
            store.sent(draft.code().hash(), draft.changes().get(), clock.instant());
            return new Received(draft.changes().get(), "", "", clock.instant(), answers.size(), false);
        }
        Receiving receiving = responses.receive(
                ref,
                new Submission(
                        "en",
                        Channel.ONLINE,
                        draft.who().type(),
                        draft.who().organisation(),
                        draft.who().onBehalfOf(),
                        answers,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        draft.needsReview() || isTooFast(draft)),
                draft.key());
        if (receiving instanceof Received received) {
            store.sent(draft.code().hash(), received.response(), clock.instant());
        }
        return receiving;
    }

    @Transactional
    public void delete(Draft draft) {
        store.delete(draft.code().hash());
    }

    @Scheduled(initialDelay = 900_000, fixedDelay = 86_400_000)
    @Transactional
    public void deleteExpired() {
        store.deleteExpired(clock.instant());
    }

    /** Answers to questions that are asked: an answer whose question another answer took away is not sent. */
    private Map<String, Answer> asked(Draft draft) {
        var asked = new LinkedHashMap<String, Answer>();
        for (Item item : questionnaires.get(draft.questionnaire()).shown(draft.answers())) {
            Answer answer = draft.answers().get(item.id());
            if (answer != null) {
                asked.put(item.id(), answer);
            }
        }
        return asked;
    }

    private boolean isTooFast(Draft draft) {
        return draft.answers().size() >= MACHINE_ANSWERS
                && clock.instant().isBefore(draft.startedAt().plusSeconds(MACHINE_SECONDS));
    }

    private Draft draft(Code code, DraftStore.Stored stored) {
        Questionnaire questionnaire = questionnaires.get(stored.questionnaire());
        return new Draft(
                code,
                stored.consultation(),
                stored.questionnaire(),
                stored.who(),
                Answers.stored(stored.answers(), questionnaire),
                stored.needsReview(),
                stored.changes(),
                stored.sentAs(),
                stored.startedAt());
    }
}
