package regard.scrutiny;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Suspicion;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** What one piece of work owes to those who watch over it. */
@Controller
@RequestMapping("/activities/{ref}/scrutiny")
class ActivityScrutinyController {

    private final Activities activities;
    private final Scrutiny scrutiny;
    private final Timelines timelines;
    private final Clock clock;

    ActivityScrutinyController(Activities activities, Scrutiny scrutiny, Timelines timelines, Clock clock) {
        this.activities = activities;
        this.scrutiny = scrutiny;
        this.timelines = timelines;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        boolean ours = activity.owner().equals(actor.organisation());
        List<Scrutineer> councils = ours
                ? scrutiny.scrutineers(actor).stream()
                        .filter(each -> each.kind() == Scrutineer.Kind.COUNCIL)
                        .toList()
                : List.of();
        return new ModelAndView(
                "scrutiny/activity",
                "page",
                new ActivityScrutinyPage(
                        timelines.of(activity),
                        councils,
                        scrutiny.calledIn(activity),
                        LocalDate.now(clock),
                        ours,
                        ours && actor.is(Role.STAFF)));
    }

    @GetMapping("/councils/{council}")
    ModelAndView letter(@PathVariable String ref, @PathVariable UUID council, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Scrutineer known = council(council, actor);
        return letter(activity, known, LetterForm.of(letterTo(activity, known)), List.of());
    }

    @PostMapping("/councils/{council}")
    ModelAndView record(@PathVariable String ref, @PathVariable UUID council, LetterForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        Scrutineer known = council(council, actor);
        List<Problem> problems = recorded(form.unreadable(), () -> scrutiny.record(ref, form.letter(known), actor));
        return problems.isEmpty() ? back(ref) : letter(activity, known, form, problems);
    }

    @GetMapping("/notification")
    ModelAndView notification(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return change("notification", activity, ServiceChangeForm.of(scrutiny.change(activity)), List.of());
    }

    @PostMapping("/notification")
    ModelAndView notified(@PathVariable String ref, ServiceChangeForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = recorded(
                form.unreadable(), () -> scrutiny.record(ref, form.notification(scrutiny.change(activity)), actor));
        return problems.isEmpty() ? back(ref) : change("notification", activity, form, problems);
    }

    @GetMapping("/assurance")
    ModelAndView assurance(@PathVariable String ref, Actor actor) {
        Activity activity = activities.own(ref, actor);
        return change("assurance", activity, ServiceChangeForm.of(scrutiny.change(activity)), List.of());
    }

    @PostMapping("/assurance")
    ModelAndView assured(@PathVariable String ref, ServiceChangeForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = recorded(
                form.unreadable(), () -> scrutiny.record(ref, form.assurance(scrutiny.change(activity)), actor));
        return problems.isEmpty() ? back(ref) : change("assurance", activity, form, problems);
    }

    @GetMapping("/call-ins/{id}")
    ModelAndView callIn(@PathVariable String ref, @PathVariable String id, Actor actor) {
        Activity activity = activities.own(ref, actor);
        CallInForm form = ScrutinyController.known(id)
                .map(known -> CallInForm.of(callIn(activity, known)))
                .orElse(CallInForm.EMPTY);
        return callIn(activity, id, form, List.of(), List.of());
    }

    @PostMapping("/call-ins/{id}")
    ModelAndView record(@PathVariable String ref, @PathVariable String id, CallInForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        UUID known = ScrutinyController.known(id)
                .map(each -> callIn(activity, each).id())
                .orElseGet(UUID::randomUUID);
        List<Problem> unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return callIn(activity, id, form, List.of(), unreadable);
        }
        CallIn callIn = form.callIn(known);
        List<Problem> problems = scrutiny.record(ref, callIn, form.cleared(), actor);
        return problems.isEmpty()
                ? back(ref)
                : callIn(activity, id, form, scrutiny.toLookAt(activity, callIn), problems);
    }

    /** Records what can be read; days that cannot are told of first. */
    private static List<Problem> recorded(List<Problem> unreadable, Supplier<List<Problem>> recording) {
        return unreadable.isEmpty() ? recording.get() : unreadable;
    }

    private Scrutineer council(UUID id, Actor actor) {
        Scrutineer known = scrutiny.scrutineer(id, actor);
        if (known.kind() != Scrutineer.Kind.COUNCIL) {
            throw new NotFound(id);
        }
        return known;
    }

    private Letter letterTo(Activity activity, Scrutineer council) {
        return scrutiny.letters(activity).stream()
                .filter(letter -> letter.scrutineer().equals(council.id()))
                .findFirst()
                .orElseGet(() -> Letter.none(council));
    }

    private CallIn callIn(Activity activity, UUID id) {
        return scrutiny.callIns(activity).stream()
                .filter(callIn -> callIn.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static ModelAndView letter(Activity activity, Scrutineer council, LetterForm form, List<Problem> problems) {
        return new ModelAndView("scrutiny/letter", "page", new LetterPage(activity, council, form, problems));
    }

    private static ModelAndView change(
            String which, Activity activity, ServiceChangeForm form, List<Problem> problems) {
        return new ModelAndView("scrutiny/" + which, "page", new ServiceChangePage(activity, form, problems));
    }

    private static ModelAndView callIn(
            Activity activity, String id, CallInForm form, List<Suspicion> toLookAt, List<Problem> problems) {
        return new ModelAndView("scrutiny/call-in", "page", new CallInPage(activity, id, form, toLookAt, problems));
    }

    private static ModelAndView back(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/scrutiny");
    }
}
