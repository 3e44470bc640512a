package regard.responses;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.equality.Monitoring;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.organisations.Secrets;
import regard.questionnaires.Answer;
import regard.questionnaires.Answers;
import tools.jackson.databind.json.JsonMapper;

/** What somebody can do who holds a receipt: see what they said, change it, take it back, tell about themselves, and ask to be told. */
@Service
class Receipts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ResponseStore store;
    private final ReceiptStore receipts;
    private final Counting counting;
    private final Consultations consultations;
    private final Monitoring monitoring;
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Receipts(
            ResponseStore store,
            ReceiptStore receipts,
            Counting counting,
            Consultations consultations,
            Monitoring monitoring,
            Secrets secrets,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.counting = counting;
        this.consultations = consultations;
        this.monitoring = monitoring;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Held> held(Code receipt) {
        return receipts.held(receipt.hash())
                .flatMap(held -> store.find(held.consultation(), held.response())
                        .map(response -> new Held(
                                receipt,
                                response,
                                consultations.get(held.consultation()),
                                store.number(held.consultation(), held.response())
                                        .isPresent())));
    }

    /** Puts other answers in the place of those that this person gave, while the consultation is open. */
    @Transactional
    void change(ConsultationId consultation, UUID response, Map<String, Answer> answers) {
        Consultation.Brief brief = consultations.get(consultation).brief();
        Response before = store.find(consultation, response).orElseThrow(() -> new NotFound("a response"));
        String written = Answers.write(answers);
        if (before.state() == Response.State.WITHDRAWN) {
            throw new NotFound("a response");
        }
        if (JSON.readTree(before.answers()).equals(JSON.readTree(written))) {
            return;
        }
        Response after = before.answering(written);
        store.update(before, after, Cells.change(Optional.of(before), Optional.of(after)));
        events.publishEvent(ResponseEvent.of(Actor.visitor(brief.owner()), "response.changed", brief, after));
        events.publishEvent(new AnswersMoved(consultation, response, false));
    }

    /** Whether answers can still be taken back: until the analysis begins. */
    boolean canBeTakenBack(Held held) {
        return Responses.period(held.consultation())
                        .map(period -> !LocalDate.now(clock).isAfter(AfterClosing.RULES.takeBackUntil(period)))
                        .orElse(true)
                && held.response().state() != Response.State.WITHDRAWN;
    }

    /** Whether answers can still be changed: until the last day. */
    boolean canBeChanged(Held held) {
        return Responses.closedTo(held.consultation(), LocalDate.now(clock)).isEmpty()
                && held.response().state() != Response.State.WITHDRAWN;
    }

    /** Takes answers back: they leave every count, and what was said, who said it and whom to tell are gone. */
    @Transactional
    void takeBack(Held held) {
        Response before = held.response();
        if (before.state() == Response.State.WITHDRAWN) {
            return;
        }
        Consultation.Brief brief = held.consultation().brief();
        Response after = before.in(Response.State.WITHDRAWN, "");
        Cells cells = Cells.change(Optional.of(before), Optional.of(after));
        receipts.monitoringKey(brief.id(), before.id()).ifPresent(key -> {
            monitoring.forget(brief.activity(), key);
            receipts.deleteMonitoringKey(brief.id(), before.id());
            cells.and(Cells.What.ABOUT_THEMSELVES, -1);
        });
        if (receipts.deleteContact(brief.id(), before.id())) {
            cells.and(Cells.What.TO_TELL, -1);
        }
        store.update(before, after, cells);
        events.publishEvent(ResponseEvent.of(Actor.visitor(brief.owner()), "response.taken-back", brief, after));
        events.publishEvent(new AnswersMoved(brief.id(), before.id(), true));
    }

    /** Keeps what somebody told about themselves after they sent their answers. */
    @Transactional
    void aboutThemselves(ConsultationId consultation, UUID response, Map<String, List<String>> answers) {
        Consultation.Brief brief = consultations.get(consultation).brief();
        Optional<UUID> key = receipts.monitoringKey(consultation, response);
        if (key.isPresent()) {
            monitoring.replace(brief.activity(), key.get(), answers);
        } else if (!answers.isEmpty()) {
            receipts.putMonitoringKey(consultation, response, monitoring.keep(brief.activity(), answers));
            counting.oneMore(consultation, response, Cells.What.ABOUT_THEMSELVES);
        }
    }

    /** What somebody told about themselves with their answers. */
    @Transactional(readOnly = true)
    Map<String, List<String>> aboutThemselves(ConsultationId consultation, UUID response) {
        return receipts.monitoringKey(consultation, response)
                .flatMap(key ->
                        monitoring.find(consultations.get(consultation).brief().activity(), key))
                .orElse(Map.of());
    }

    @Transactional(readOnly = true)
    Response response(ConsultationId consultation, UUID id) {
        return store.find(consultation, id).orElseThrow(() -> new NotFound("a response"));
    }

    /** Keeps where to tell somebody what happened. */
    @Transactional
    void tell(ConsultationId consultation, UUID response, String email) {
        if (receipts.putContact(consultation, response, secrets.encrypt(email))) {
            counting.oneMore(consultation, response, Cells.What.TO_TELL);
        }
    }
}
