package regard.opportunities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/** Staff write the public page of an involvement, its options and its events, and publish it. */
@Controller
@RequestMapping("/activities/{ref}/public-page")
class WritingController {

    private final Activities activities;
    private final Opportunities opportunities;

    WritingController(Activities activities, Opportunities opportunities) {
        this.activities = activities;
        this.opportunities = opportunities;
    }

    @GetMapping
    ModelAndView show(@PathVariable String ref, Actor actor) {
        Activity activity = activities.get(ref, actor);
        StaffText text = opportunities.staffText(activity);
        return writing(activity, text, PublicPageForm.of(text.draft(), text.revision()), List.of(), actor);
    }

    @PostMapping
    ModelAndView write(@PathVariable String ref, PublicPageForm form, Actor actor) {
        Activity activity = activities.own(ref, actor);
        StaffText text = opportunities.staffText(activity);
        if (!form.problems().isEmpty()) {
            return writing(activity, text, form, form.problems(), actor);
        }
        opportunities.write(ref, form.seen(), form.page(text.draft()), actor);
        return toPage(ref);
    }

    @GetMapping("/publication")
    ModelAndView askToPublish(@PathVariable String ref, Actor actor) {
        return publication(ref, "", Set.of(), List.of(), actor);
    }

    @PostMapping("/publication")
    ModelAndView publish(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(required = false) @Nullable Set<String> cleared,
            Actor actor) {
        Set<String> ticked = cleared == null ? Set.of() : cleared;
        return switch (opportunities.publish(ref, change, ticked, actor)) {
            case Publishing.Published _ -> toPage(ref);
            case Publishing.Refused(var problems) -> publication(ref, change, ticked, problems, actor);
        };
    }

    @GetMapping("/options/{number}")
    ModelAndView option(@PathVariable String ref, @PathVariable int number, Actor actor) {
        StaffText text = own(ref, actor);
        List<PublicPage.Choice> options = text.draft().options();
        boolean fresh = isFresh(number, options.size());
        OptionForm form = fresh ? new OptionForm("", "", "", "", "") : OptionForm.of(options.get(number - 1));
        return new ModelAndView(
                "opportunities/option",
                "page",
                new OptionPage(writing(ref, text, actor), number, fresh, form, List.of()));
    }

    @PostMapping("/options/{number}")
    ModelAndView saveOption(@PathVariable String ref, @PathVariable int number, OptionForm form, Actor actor) {
        StaffText text = own(ref, actor);
        boolean fresh = isFresh(number, text.draft().options().size());
        if (!form.problems().isEmpty()) {
            return new ModelAndView(
                    "opportunities/option",
                    "page",
                    new OptionPage(writing(ref, text, actor), number, fresh, form, form.problems()));
        }
        save(text, text.draft().withOptions(put(text.draft().options(), number, form.option())), actor);
        return toPage(ref);
    }

    @PostMapping("/options/{number}/removal")
    ModelAndView removeOption(@PathVariable String ref, @PathVariable int number, Actor actor) {
        StaffText text = own(ref, actor);
        save(text, text.draft().withOptions(without(text.draft().options(), number)), actor);
        return toPage(ref);
    }

    @GetMapping("/meetings/{number}")
    ModelAndView meeting(@PathVariable String ref, @PathVariable int number, Actor actor) {
        StaffText text = own(ref, actor);
        List<PublicPage.Meeting> meetings = text.draft().meetings();
        boolean fresh = isFresh(number, meetings.size());
        MeetingForm form = fresh ? new MeetingForm(null, null, null, null) : MeetingForm.of(meetings.get(number - 1));
        return new ModelAndView(
                "opportunities/meeting",
                "page",
                new MeetingPage(writing(ref, text, actor), number, fresh, form, List.of()));
    }

    @PostMapping("/meetings/{number}")
    ModelAndView saveMeeting(@PathVariable String ref, @PathVariable int number, MeetingForm form, Actor actor) {
        StaffText text = own(ref, actor);
        boolean fresh = isFresh(number, text.draft().meetings().size());
        if (!form.problems().isEmpty()) {
            return new ModelAndView(
                    "opportunities/meeting",
                    "page",
                    new MeetingPage(writing(ref, text, actor), number, fresh, form, form.problems()));
        }
        save(text, text.draft().withMeetings(put(text.draft().meetings(), number, form.meeting())), actor);
        return toPage(ref);
    }

    @PostMapping("/meetings/{number}/removal")
    ModelAndView removeMeeting(@PathVariable String ref, @PathVariable int number, Actor actor) {
        StaffText text = own(ref, actor);
        save(text, text.draft().withMeetings(without(text.draft().meetings(), number)), actor);
        return toPage(ref);
    }

    private ModelAndView publication(
            String ref, String change, Set<String> cleared, List<Problem> problems, Actor actor) {
        StaffText text = own(ref, actor);
        return new ModelAndView(
                "opportunities/publication",
                "page",
                new PublicationPage(
                        writing(ref, text, actor),
                        change,
                        opportunities.toLookAt(activities.own(ref, actor), change),
                        cleared,
                        problems));
    }

    private ModelAndView writing(
            Activity activity, StaffText text, PublicPageForm form, List<Problem> problems, Actor actor) {
        boolean mayWrite = actor.is(Role.STAFF) && activity.owner().equals(actor.organisation());
        return new ModelAndView(
                "opportunities/writing", "page", new WritingPage(activity.title(), text, form, mayWrite, problems));
    }

    private WritingPage writing(String ref, StaffText text, Actor actor) {
        return new WritingPage(
                activities.own(ref, actor).title(),
                text,
                PublicPageForm.of(text.draft(), text.revision()),
                true,
                List.of());
    }

    private StaffText own(String ref, Actor actor) {
        actor.must(Role.STAFF);
        return opportunities.staffText(activities.own(ref, actor));
    }

    private void save(StaffText text, PublicPage page, Actor actor) {
        opportunities.write(text.ref(), text.revision(), page, actor);
    }

    private static boolean isFresh(int number, int size) {
        if (number < 1 || number > size + 1) {
            throw new NotFound(number);
        }
        return number > size;
    }

    private static <T> List<T> put(List<T> all, int number, T one) {
        var changed = new ArrayList<>(all);
        if (number > all.size()) {
            changed.add(one);
        } else {
            changed.set(number - 1, one);
        }
        return changed;
    }

    private static <T> List<T> without(List<T> all, int number) {
        if (number < 1 || number > all.size()) {
            throw new NotFound(number);
        }
        var changed = new ArrayList<>(all);
        changed.remove(number - 1);
        return changed;
    }

    private static ModelAndView toPage(String ref) {
        return new ModelAndView("redirect:/activities/" + ref + "/public-page");
    }
}
