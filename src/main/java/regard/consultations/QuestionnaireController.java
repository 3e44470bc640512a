package regard.consultations;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Refused;
import regard.kernel.Role;
import regard.kernel.Stale;
import regard.questionnaires.Definition;
import regard.questionnaires.Editing;
import regard.questionnaires.Item;
import regard.questionnaires.ItemType;
import regard.questionnaires.Questionnaire;
import regard.questionnaires.QuestionnaireId;
import regard.questionnaires.Questionnaires;
import regard.ui.Words;

/** The editor of the questions of an activity. It works without script: each act is a form, and comes back to the list. */
@Controller
@RequestMapping("/activities/{ref}/questionnaire")
class QuestionnaireController {

    private final Activities activities;
    private final Consultations consultations;
    private final Questionnaires questionnaires;

    QuestionnaireController(Activities activities, Consultations consultations, Questionnaires questionnaires) {
        this.activities = activities;
        this.consultations = consultations;
        this.questionnaires = questionnaires;
    }

    @GetMapping
    ModelAndView list(@PathVariable String ref, Actor actor) {
        return list(activities.get(ref, actor), List.of(), actor);
    }

    /** Begins to write. */
    @PostMapping
    ModelAndView begin(@PathVariable String ref, Actor actor) {
        consultations.draft(ref, actor);
        return toList(ref);
    }

    @GetMapping("/questions/new")
    ModelAndView add(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "false") String sent,
            Actor actor) {
        Questionnaire asked = draft(ref, actor);
        StaffPage head = StaffPage.of(activities.get(ref, actor));
        return known(type)
                .map(known ->
                        question(head, asked, Optional.empty(), QuestionForm.of(known, asked.revision()), List.of()))
                .orElseGet(() -> kind(head, !type.isEmpty() || sent.equals("true")));
    }

    @PostMapping("/questions/new")
    ModelAndView create(@PathVariable String ref, QuestionForm form, Actor actor) {
        return save(ref, Optional.empty(), form, actor);
    }

    @GetMapping("/questions/{q}")
    ModelAndView change(@PathVariable String ref, @PathVariable String q, Actor actor) {
        Questionnaire asked = draft(ref, actor);
        Item item = item(asked, q);
        return question(
                StaffPage.of(activities.get(ref, actor)),
                asked,
                Optional.of(item),
                QuestionForm.of(item, asked.revision()),
                List.of());
    }

    @PostMapping("/questions/{q}")
    ModelAndView update(@PathVariable String ref, @PathVariable String q, QuestionForm form, Actor actor) {
        return save(ref, Optional.of(item(draft(ref, actor), q)), form, actor);
    }

    @PostMapping("/questions/{q}/moving")
    ModelAndView move(
            @PathVariable String ref,
            @PathVariable String q,
            @RequestParam String to,
            @RequestParam int revision,
            Actor actor) {
        Questionnaire asked = draft(ref, actor);
        return afterwards(ref, questionnaires.move(asked.id(), revision, q, to.equals("up"), actor), actor);
    }

    @PostMapping("/questions/{q}/removal")
    ModelAndView remove(@PathVariable String ref, @PathVariable String q, @RequestParam int revision, Actor actor) {
        Questionnaire asked = draft(ref, actor);
        return afterwards(ref, questionnaires.remove(asked.id(), revision, q, actor), actor);
    }

    @GetMapping("/preview")
    ModelAndView preview(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Questionnaire asked = asked(activity).orElseThrow(() -> new NotFound(ref));
        return new ModelAndView("consultations/preview", "page", new PreviewPage(StaffPage.of(activity), asked));
    }

    /** The file, for another system or another year. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String ref, Actor actor) {
        Questionnaire asked = asked(activities.own(ref, actor)).orElseThrow(() -> new NotFound(ref));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(asked.code() + "-" + asked.version() + ".json")
                                .build()
                                .toString())
                .body(questionnaires
                        .file(asked.id(), actor)
                        .toPrettyString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @GetMapping("/import")
    ModelAndView askForFile(@PathVariable String ref, Actor actor) {
        actor.must(Role.STAFF);
        return importing(activities.own(ref, actor), List.of(), List.of());
    }

    @PostMapping("/import")
    ModelAndView take(
            @PathVariable String ref, @RequestParam(required = false) Optional<MultipartFile> file, Actor actor)
            throws IOException {
        Activity activity = activities.own(ref, actor);
        if (file.isEmpty() || file.get().isEmpty()) {
            return importing(activity, List.of(), List.of(new Problem("file", "consultations.import.missing")));
        }
        try {
            Definition definition = Definition.read(file.get().getBytes());
            consultations.draft(ref, actor);
            Questionnaire asked = draft(ref, actor);
            questionnaires.replace(asked.id(), asked.revision(), definition, actor);
            return toList(ref);
        } catch (Refused refused) {
            return importing(activity, refused.faults(), List.of(new Problem("file", "consultations.import.refused")));
        }
    }

    private ModelAndView save(String ref, Optional<Item> before, QuestionForm form, Actor actor) {
        Questionnaire asked = draft(ref, actor);
        StaffPage head = StaffPage.of(activities.get(ref, actor));
        if (form.itemType().isEmpty()) {
            return kind(head, true);
        }
        if (!form.problems().isEmpty()) {
            return question(head, asked, before, form, form.problems());
        }
        return switch (questionnaires.put(asked.id(), form.seen(), form.item(before, Words.english()), actor)) {
            case Editing.Changed _ -> toList(ref);
            case Editing.Refused(var problems) -> question(head, asked, before, form, problems);
        };
    }

    private ModelAndView afterwards(String ref, Editing editing, Actor actor) {
        return switch (editing) {
            case Editing.Changed _ -> toList(ref);
            case Editing.Refused(var problems) -> list(activities.get(ref, actor), problems, actor);
        };
    }

    private ModelAndView list(Activity activity, List<Problem> problems, Actor actor) {
        Optional<Questionnaire> asked = asked(activity);
        boolean mayWrite = actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
        boolean editable =
                asked.map(Questionnaire::id).map(questionnaires::isEditable).orElse(true);
        boolean draft =
                asked.filter(questionnaire -> !questionnaire.published()).isPresent();
        return new ModelAndView(
                "consultations/questionnaire",
                "page",
                new QuestionnairePage(
                        StaffPage.of(activity), asked, mayWrite, mayWrite && draft && editable, !editable, problems));
    }

    private static ModelAndView importing(Activity activity, List<Refused.Fault> faults, List<Problem> problems) {
        return new ModelAndView(
                "consultations/import", "page", new ImportPage(StaffPage.of(activity), faults, problems));
    }

    private static ModelAndView question(
            StaffPage head, Questionnaire asked, Optional<Item> item, QuestionForm form, List<Problem> problems) {
        List<Item> all = asked.questions();
        List<Item> before =
                item.map(it -> all.subList(0, Math.max(0, all.indexOf(it)))).orElse(all);
        return new ModelAndView("consultations/question", "page", new QuestionPage(head, item, form, before, problems));
    }

    private static ModelAndView kind(StaffPage head, boolean notChosen) {
        return new ModelAndView(
                "consultations/question-kind",
                "page",
                new QuestionKindPage(
                        head,
                        notChosen ? List.of(new Problem("type", "consultations.question.type.missing")) : List.of()));
    }

    private static ModelAndView toList(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/questionnaire");
    }

    /** The questionnaire of an activity that the actor's body leads, while it may still be changed. */
    private Questionnaire draft(String ref, Actor actor) {
        actor.must(Role.STAFF);
        Questionnaire asked = asked(activities.own(ref, actor)).orElseThrow(() -> new NotFound(ref));
        if (asked.published()) {
            throw new Stale(ref);
        }
        return asked;
    }

    private Optional<Questionnaire> asked(Activity activity) {
        Optional<QuestionnaireId> id = consultations
                .of(activity.id())
                .flatMap(consultation -> consultation.brief().questionnaire());
        return id.map(questionnaires::get);
    }

    private static Item item(Questionnaire asked, String id) {
        return asked.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Optional<ItemType> known(String type) {
        return java.util.Arrays.stream(ItemType.values())
                .filter(each -> each.name().equals(type))
                .findFirst();
    }
}
