package regard.consultations;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import regard.activities.Suspicion;
import regard.consultations.ConsultationRules.PriorKind;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.PublishedText.Passage;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** What people are given when they are asked, and what stands beside it. */
@Controller
@RequestMapping("/activities/{ref}/documents")
class MaterialsController {

    private static final String NEW = "new";

    private final Activities activities;
    private final Consultations consultations;
    private final Materials materials;
    private final ConsultationFacts facts;
    private final Clock clock;

    MaterialsController(
            Activities activities,
            Consultations consultations,
            Materials materials,
            ConsultationFacts facts,
            Clock clock) {
        this.activities = activities;
        this.consultations = consultations;
        this.materials = materials;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Optional<Consultation> consultation = consultations.of(activity.id());
        List<Material> documents = materials.list(activity);
        List<Passage> passages = facts.passages(ref);
        Coverage coverage = materials.coverage(activity);
        var all = new Readability(facts.texts(activity, passages));
        return new ModelAndView(
                "consultations/documents",
                "page",
                new MaterialsPage(
                        StaffPage.of(activity),
                        documents.stream()
                                .map(material -> new MaterialsPage.Document(
                                        material,
                                        material.words().split("\\s+").length,
                                        new Readability(List.of(material.words())).readingAge()))
                                .toList(),
                        Arrays.stream(Topic.values())
                                .map(topic -> covered(topic, coverage, passages))
                                .toList(),
                        coverage,
                        phrases(ref, documents, passages),
                        all.readingAge(),
                        all.unexplained(),
                        consultation
                                .map(it -> consultations.effort(it).questions())
                                .orElse(0),
                        materials.prior(activity),
                        materials.changes(activity),
                        consultation.filter(Consultation.Open.class::isInstance).isPresent(),
                        actor.is(Role.STAFF) && activity.owner().equals(actor.organisation())));
    }

    private static MaterialsPage.Covered covered(Topic topic, Coverage coverage, List<Passage> passages) {
        return new MaterialsPage.Covered(
                topic,
                coverage.where().getOrDefault(topic, ""),
                passages.stream()
                        .filter(passage ->
                                passage.covers().filter(topic::equals).isPresent())
                        .findFirst());
    }

    private List<MaterialsPage.Phrase> phrases(String ref, List<Material> documents, List<Passage> passages) {
        MadeUpMind madeUp = MadeUpMind.on(LocalDate.now(clock));
        var found = new ArrayList<MaterialsPage.Phrase>();
        for (Material document : documents) {
            madeUp.find(document.words())
                    .ifPresent(words -> found.add(new MaterialsPage.Phrase(
                            words, document.title(), "/activities/" + ref + "/documents/" + document.id())));
        }
        for (Passage passage : passages) {
            madeUp.find(passage.words())
                    .ifPresent(words -> found.add(new MaterialsPage.Phrase(words, passage.where(), passage.href())));
        }
        return found;
    }

    /** The page of one document; {@code new} is one that is not there yet. */
    @GetMapping("/{document}")
    ModelAndView document(@PathVariable String ref, @PathVariable String document, Actor actor) {
        Activity activity = own(ref, actor);
        MaterialForm form = document.equals(NEW) ? MaterialForm.EMPTY : MaterialForm.of(find(activity, document));
        return document(activity, document, form, List.of(), List.of());
    }

    @PostMapping("/{document}")
    ModelAndView save(
            @PathVariable String ref,
            @PathVariable String document,
            MaterialForm form,
            @RequestParam(required = false) Optional<MultipartFile> file,
            Actor actor)
            throws IOException {
        Activity activity = own(ref, actor);
        UUID id = document.equals(NEW)
                ? UUID.randomUUID()
                : find(activity, document).id();
        MaterialForm given = form;
        if (file.isPresent() && !file.get().isEmpty()) {
            Optional<String> words = UploadedWords.of(file.get().getBytes());
            if (words.isEmpty()) {
                return document(
                        activity,
                        document,
                        form,
                        List.of(),
                        List.of(new Problem("file", "consultations.documents.file-unreadable")));
            }
            given = form.withWords(words.get());
        }
        Material material = given.material(id, LocalDate.now(clock));
        List<Problem> problems = materials.put(ref, material, given.cleared(), actor);
        return problems.isEmpty()
                ? done(ref)
                : document(activity, document, given, materials.toLookAt(activity, material), problems);
    }

    @PostMapping("/{document}/removal")
    ModelAndView remove(@PathVariable String ref, @PathVariable String document, Actor actor) {
        materials.remove(ref, find(own(ref, actor), document).id(), actor);
        return done(ref);
    }

    @GetMapping("/coverage")
    ModelAndView coverage(@PathVariable String ref, Actor actor) {
        Activity activity = own(ref, actor);
        return coverage(activity, CoverageForm.of(materials.coverage(activity)), List.of());
    }

    @PostMapping("/coverage")
    ModelAndView cover(@PathVariable String ref, @RequestParam Map<String, String> fields, Actor actor) {
        Activity activity = own(ref, actor);
        CoverageForm form = CoverageForm.typed(fields);
        List<Problem> problems = form.unreadable();
        if (problems.isEmpty()) {
            problems = materials.cover(ref, form.coverage(), actor);
        }
        return problems.isEmpty() ? done(ref) : coverage(activity, form, problems);
    }

    @GetMapping("/earlier")
    ModelAndView earlier(@PathVariable String ref, Actor actor) {
        return dated("earlier", own(ref, actor), DatedForm.EMPTY, List.of());
    }

    @PostMapping("/earlier")
    ModelAndView earlier(@PathVariable String ref, DatedForm form, Actor actor) {
        Activity activity = own(ref, actor);
        Optional<PriorKind> kind = Arrays.stream(PriorKind.values())
                .filter(each -> each.name().equals(form.kind()))
                .findFirst();
        var problems = new ArrayList<Problem>();
        if (kind.isEmpty()) {
            problems.add(new Problem("kind", "consultations.prior.kind-missing"));
        }
        if (form.on().date().isEmpty()) {
            problems.add(new Problem(form.on().wrongField("on"), "consultations.day.unreadable"));
        }
        if (problems.isEmpty()) {
            problems.addAll(materials.add(
                    ref,
                    new PriorStep(
                            UUID.randomUUID(),
                            kind.orElseThrow(),
                            form.what().strip(),
                            form.on().date().orElseThrow()),
                    actor));
        }
        return problems.isEmpty() ? done(ref) : dated("earlier", activity, form, problems);
    }

    @GetMapping("/changes")
    ModelAndView change(@PathVariable String ref, Actor actor) {
        return dated("change", own(ref, actor), DatedForm.EMPTY, List.of());
    }

    @PostMapping("/changes")
    ModelAndView change(@PathVariable String ref, DatedForm form, Actor actor) {
        Activity activity = own(ref, actor);
        var problems = new ArrayList<Problem>();
        if (!form.kind().equals("yes") && !form.kind().equals("no")) {
            problems.add(new Problem("kind", "consultations.change.kind-missing"));
        }
        if (form.on().date().isEmpty()) {
            problems.add(new Problem(form.on().wrongField("on"), "consultations.day.unreadable"));
        }
        if (!form.noticeSentOn().isEmpty() && form.noticeSentOn().date().isEmpty()) {
            problems.add(new Problem(form.noticeSentOn().wrongField("noticeSentOn"), "consultations.day.unreadable"));
        }
        if (problems.isEmpty()) {
            problems.addAll(materials.change(
                    ref,
                    form.on().date().orElseThrow(),
                    form.what(),
                    form.kind().equals("yes"),
                    form.noticeSentOn().date(),
                    actor));
        }
        return problems.isEmpty() ? done(ref) : dated("change", activity, form, problems);
    }

    @PostMapping("/changes/{change}/notice")
    ModelAndView told(@PathVariable String ref, @PathVariable UUID change, Actor actor) {
        own(ref, actor);
        materials.told(ref, change, actor);
        return done(ref);
    }

    private Material find(Activity activity, String id) {
        return materials.list(activity).stream()
                .filter(material -> material.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static ModelAndView document(
            Activity activity, String id, MaterialForm form, List<Suspicion> toLookAt, List<Problem> problems) {
        return new ModelAndView(
                "consultations/document",
                "page",
                new MaterialForm.Page(StaffPage.of(activity), id, form, toLookAt, problems));
    }

    private ModelAndView coverage(Activity activity, CoverageForm form, List<Problem> problems) {
        return new ModelAndView(
                "consultations/coverage",
                "page",
                new CoverageForm.Page(StaffPage.of(activity), form, facts.passages(activity.ref()), problems));
    }

    private static ModelAndView dated(String template, Activity activity, DatedForm form, List<Problem> problems) {
        return new ModelAndView(
                "consultations/" + template, "page", new DatedForm.Page(StaffPage.of(activity), form, problems));
    }

    private Activity own(String ref, Actor actor) {
        actor.must(Role.STAFF);
        return activities.own(ref, actor);
    }

    private static ModelAndView done(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/documents");
    }
}
