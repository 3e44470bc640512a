package regard.questionnaires;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Refused.Fault;
import regard.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The front door to questionnaires: draft one, change it, take one from a file, publish it, and read it. */
@Service
@Transactional
public class Questionnaires {

    private static final int LONGEST_TITLE = 200;
    private static final int KEPT = 200;

    private final QuestionnaireStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    // What is published never changes, so that the busiest page of all, a question, need not read it twice.
    private final Map<QuestionnaireId, Questionnaire> published = new ConcurrentHashMap<>();

    Questionnaires(QuestionnaireStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** A new questionnaire that asks nothing yet. */
    public Questionnaire draft(String title, Actor actor) {
        actor.must(Role.STAFF);
        String name = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        String code = store.nextCode();
        List<Section> sections = List.of(new Section("S1", name, List.of()));
        return insert(new Definition(code, 1, name, sections, DefinitionWriter.write(code, 1, name, sections)), actor);
    }

    /** A new questionnaire from a file. It gets a code of its own, and begins with version 1. */
    public Questionnaire draft(Definition definition, Actor actor) {
        actor.must(Role.STAFF);
        return insert(renamed(definition, store.nextCode(), 1), actor);
    }

    /** Puts what a file holds in the place of a draft. */
    public Questionnaire replace(QuestionnaireId id, int revision, Definition definition, Actor actor) {
        Questionnaire draft = own(id, actor);
        return save(draft, revision, renamed(definition, draft.code(), draft.version()), actor);
    }

    /** Changes a draft as this says; what would not hold together is refused. */
    public Editing change(
            QuestionnaireId id, int revision, Function<List<Section>, List<Section>> change, Actor actor) {
        Questionnaire draft = own(id, actor);
        List<Section> sections = change.apply(draft.sections());
        List<Fault> faults = Definition.faults(draft.code(), draft.version(), draft.title(), sections);
        if (!faults.isEmpty()) {
            return new Editing.Refused(
                    faults.stream().map(Questionnaires::problem).distinct().toList());
        }
        var definition = new Definition(
                draft.code(),
                draft.version(),
                draft.title(),
                sections,
                DefinitionWriter.write(draft.code(), draft.version(), draft.title(), sections));
        return new Editing.Changed(save(draft, revision, definition, actor));
    }

    /** Puts a question in the place of the one with its id; with a blank id, at the end under an id of its own. */
    public Editing put(QuestionnaireId id, int revision, Item item, Actor actor) {
        return change(
                id,
                revision,
                sections -> {
                    var layout = new Layout(sections);
                    return layout.put(item.id().isBlank() ? item.withId(layout.nextId(item.type())) : item)
                            .sections();
                },
                actor);
    }

    public Editing remove(QuestionnaireId id, int revision, String item, Actor actor) {
        return change(
                id,
                revision,
                sections -> new Layout(sections).having(item).without(item).sections(),
                actor);
    }

    public Editing move(QuestionnaireId id, int revision, String item, boolean up, Actor actor) {
        return change(
                id,
                revision,
                sections -> new Layout(sections).having(item).moved(item, up).sections(),
                actor);
    }

    /** From now on it never changes, and people may answer it. */
    public Questionnaire publish(QuestionnaireId id, Actor actor) {
        Questionnaire questionnaire = own(id, actor);
        if (questionnaire.published()) {
            return questionnaire;
        }
        store.publish(id, clock.instant());
        Questionnaire now = get(id);
        events.publishEvent(new QuestionnaireEvent(actor, "questionnaire.published", now));
        return now;
    }

    /** A new draft with the content of this one, as its next version. */
    public Questionnaire nextVersion(QuestionnaireId id, Actor actor) {
        own(id, actor);
        Definition definition = stored(id).definition();
        return insert(renamed(definition, definition.code(), definition.version() + 1), actor);
    }

    /** A questionnaire, whoever asks: for rooms above, which have their own permission to answer for. */
    @Transactional(readOnly = true)
    public Questionnaire get(QuestionnaireId id) {
        Questionnaire known = published.get(id);
        if (known != null) {
            return known;
        }
        Questionnaire questionnaire = stored(id).questionnaire();
        if (questionnaire.published()) {
            // Not before the end: what is published in this very transaction may not stay so.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keep(questionnaire);
                }
            });
        }
        return questionnaire;
    }

    private void keep(Questionnaire questionnaire) {
        if (published.size() >= KEPT) {
            published.clear();
        }
        published.put(questionnaire.id(), questionnaire);
    }

    @Transactional(readOnly = true)
    public Optional<Questionnaire> published(String code, int version) {
        return store.published(code, version).map(QuestionnaireStore.Stored::questionnaire);
    }

    /** Its file, with every language it has. */
    @Transactional(readOnly = true)
    public JsonNode file(QuestionnaireId id, Actor actor) {
        own(id, actor);
        return stored(id).definition().json();
    }

    /** Whether the editor can change it question by question and lose nothing of what a file brought. */
    @Transactional(readOnly = true)
    public boolean isEditable(QuestionnaireId id) {
        return stored(id).definition().isEditable();
    }

    private Questionnaire own(QuestionnaireId id, Actor actor) {
        actor.must(Role.STAFF);
        return store.byId(id)
                .map(QuestionnaireStore.Stored::questionnaire)
                .filter(questionnaire -> questionnaire.owner().equals(actor.organisation()))
                .orElseThrow(() -> new NotFound(id));
    }

    private QuestionnaireStore.Stored stored(QuestionnaireId id) {
        return store.byId(id).orElseThrow(() -> new NotFound(id));
    }

    private Questionnaire insert(Definition definition, Actor actor) {
        QuestionnaireId id = QuestionnaireId.random();
        store.insert(id, actor.organisation(), definition);
        Questionnaire questionnaire = get(id);
        events.publishEvent(new QuestionnaireEvent(actor, "questionnaire.drafted", questionnaire));
        return questionnaire;
    }

    private Questionnaire save(Questionnaire draft, int revision, Definition definition, Actor actor) {
        store.update(draft.id(), draft.owner(), revision, definition);
        Questionnaire now = get(draft.id());
        events.publishEvent(new QuestionnaireEvent(actor, "questionnaire.changed", now));
        return now;
    }

    private static Definition renamed(Definition definition, String code, int version) {
        ObjectNode json = (ObjectNode) definition.json().deepCopy();
        json.put("id", code).put("version", version).put("x-title", definition.title());
        return Definition.of(json);
    }

    private static Problem problem(Fault fault) {
        String field = fault.pointer().replaceAll("^/sections/\\d+/items/\\d+/(\\w+).*$", "$1");
        return switch (fault.code()) {
            case "reference" -> new Problem("", "questionnaires.editor.reference");
            case "missing" -> new Problem(field, "questionnaires.editor.missing");
            default -> new Problem("", "questionnaires.editor.other", fault.message());
        };
    }
}
