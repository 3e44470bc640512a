package regard.responses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Role;
import regard.questionnaires.ItemType;
import regard.responses.ResponseStore.Numbered;
import regard.ui.Words;

/** What the body that asked does with responses: count, list and read them, take a copy, and decide on those that came late. */
@Service
class StaffResponses {

    private final ResponseStore store;
    private final WordStore words;
    private final Counting counting;
    private final Responses responses;
    private final Consultations consultations;
    private final Activities activities;
    private final ApplicationEventPublisher events;

    StaffResponses(
            ResponseStore store,
            WordStore words,
            Counting counting,
            Responses responses,
            Consultations consultations,
            Activities activities,
            ApplicationEventPublisher events) {
        this.store = store;
        this.words = words;
        this.counting = counting;
        this.responses = responses;
        this.consultations = consultations;
        this.activities = activities;
        this.events = events;
    }

    /** Every count of a consultation that the actor's body works on. */
    @Transactional(readOnly = true)
    Results results(String ref, Actor actor) {
        Consultation.Brief brief = consultations.get(ref, actor).brief();
        return new Results(responses.questionnaire(brief), counting.all(brief.id()));
    }

    /** The figures of one question. */
    @Transactional(readOnly = true)
    Results.Question question(String ref, String question, Actor actor) {
        return results(ref, actor).questions().stream()
                .filter(results -> results.item().id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound(question));
    }

    /** Responses, newest first, those before a number: what people said is read by the body that asked. */
    @Transactional
    List<Numbered> list(String ref, Optional<Long> before, int limit, Actor actor) {
        Consultation.Brief brief = own(ref, actor);
        counting.fold(brief.id());
        return store.list(brief.id(), before.orElse(Long.MAX_VALUE), limit);
    }

    /** Responses, oldest first, those after a number. */
    @Transactional(readOnly = true)
    List<Numbered> after(ConsultationId consultation, long after, int limit) {
        return store.after(consultation, after, limit);
    }

    @Transactional(readOnly = true)
    Numbered get(String ref, String reference, Actor actor) {
        Consultation.Brief brief = own(ref, actor);
        Response response = store.byReference(brief.id(), reference).orElseThrow(() -> new NotFound(reference));
        return new Numbered(store.number(brief.id(), response.id()).orElse(0L), response);
    }

    /** The late ones that nobody has decided on, oldest first. */
    @Transactional(readOnly = true)
    List<Response> waiting(String ref, int limit, Actor actor) {
        return store.waiting(own(ref, actor).id(), limit);
    }

    /** What people wrote in answer to one question, oldest first. */
    @Transactional
    List<Comment> comments(String ref, String question, Optional<Long> after, int limit, Actor actor) {
        Consultation.Brief brief = own(ref, actor);
        counting.fold(brief.id());
        return words.to(brief.id(), question, after.orElse(0L), limit);
    }

    /** Why people answered a question as they did, a few of each side: from the question that asked them why. */
    @Transactional
    List<WhySide> why(String ref, Results results, Results.Question question, int ofEach, Actor actor) {
        Consultation.Brief brief = own(ref, actor);
        counting.fold(brief.id());
        return results.questionnaire().questions().stream()
                .filter(item -> item.type() == ItemType.WHY
                        && item.of().filter(question.item().id()::equals).isPresent())
                .findFirst()
                .map(why -> WhySide.of(question, Words.english()).stream()
                        .map(side -> side.saying(words.why(brief.id(), why.id(), side.codes(), ofEach)))
                        .filter(side -> !side.comments().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** What a body asked, for its own staff. */
    @Transactional(readOnly = true)
    Consultation.Brief own(String ref, Actor actor) {
        activities.own(ref, actor);
        return consultations.get(ref, actor).brief();
    }

    /** Records that somebody takes a copy of every answer, and numbers those that came last. */
    @Transactional
    void exported(Consultation.Brief brief, String form, Actor actor) {
        counting.fold(brief.id());
        events.publishEvent(new ResponseEvent(
                actor, "responses.exported", "consultation:" + brief.ref(), Optional.of(Map.of("form", form))));
    }

    /** Counts a late response after all, or refuses it; both with a reason, which the person who holds the receipt sees. */
    @Transactional
    void decideOnLate(String ref, String reference, boolean consider, String reason, Actor actor) {
        actor.must(Role.STAFF);
        activities.own(ref, actor);
        Consultation.Brief brief = consultations.get(ref, actor).brief();
        Response before = store.byReference(brief.id(), reference)
                .filter(response -> response.state() == Response.State.WAITING)
                .orElseThrow(() -> new NotFound(reference));
        Response after = before.in(consider ? Response.State.COUNTED : Response.State.REFUSED, reason.strip());
        store.update(before, after, Cells.change(Optional.of(before), Optional.of(after)));
        events.publishEvent(
                ResponseEvent.of(actor, consider ? "response.considered-late" : "response.refused-late", brief, after));
    }
}
