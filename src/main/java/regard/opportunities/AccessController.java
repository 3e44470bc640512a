package regard.opportunities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.DateInput;

/** Formats, invitations and support of one activity, as staff record them. */
@Controller
@RequestMapping("/activities/{ref}")
class AccessController {

    private final Activities activities;
    private final Access access;

    AccessController(Activities activities, Access access) {
        this.activities = activities;
        this.access = access;
    }

    /** What was typed on either page, kept so that a refused page can show it again. */
    record Form(
            String need,
            String format,
            String arrangements,
            String event,
            DateInput availableOn,
            DateInput dueOn,
            DateInput askedOn,
            DateInput neededBy,
            DateInput invitedOn) {

        static final Form EMPTY = new Form(null, null, null, null, null, null, null, null, null);

        Form(
                @Nullable String need,
                @Nullable String format,
                @Nullable String arrangements,
                @Nullable String event,
                @Nullable DateInput availableOn,
                @Nullable DateInput dueOn,
                @Nullable DateInput askedOn,
                @Nullable DateInput neededBy,
                @Nullable DateInput invitedOn) {
            this.need = Objects.requireNonNullElse(need, "");
            this.format = Objects.requireNonNullElse(format, "");
            this.arrangements = Objects.requireNonNullElse(arrangements, "");
            this.event = Objects.requireNonNullElse(event, "");
            this.availableOn = Objects.requireNonNullElse(availableOn, DateInput.EMPTY);
            this.dueOn = Objects.requireNonNullElse(dueOn, DateInput.EMPTY);
            this.askedOn = Objects.requireNonNullElse(askedOn, DateInput.EMPTY);
            this.neededBy = Objects.requireNonNullElse(neededBy, DateInput.EMPTY);
            this.invitedOn = Objects.requireNonNullElse(invitedOn, DateInput.EMPTY);
        }
    }

    /** What both pages show. */
    record Page(
            Activity activity,
            List<FormatProvided> formats,
            List<FormatRequest> requests,
            List<Event> events,
            List<SupportRequest> support,
            Form form,
            List<Problem> problems,
            boolean mayWrite) {

        String href(String part) {
            return "/activities/" + activity.ref() + "/" + part;
        }
    }

    /** An event of the public page, by its place in the list, and when people were invited to it. */
    record Event(int number, PublicPage.Meeting meeting, Optional<Invitation> invitation) {}

    @GetMapping("/formats")
    ModelAndView formats(@PathVariable String ref, Actor actor) {
        return page("formats", activities.get(ref, actor), Form.EMPTY, List.of(), actor);
    }

    @PostMapping("/formats")
    ModelAndView provide(@PathVariable String ref, Form form, Actor actor) {
        Activity activity = own(ref, actor);
        var problems = new ArrayList<Problem>();
        Optional<LocalDate> available = day("availableOn", form.availableOn(), false, problems);
        Optional<LocalDate> due = day("dueOn", form.dueOn(), false, problems);
        if (problems.isEmpty()) {
            problems.addAll(access.provide(ref, new FormatProvided(form.need(), available, due), actor));
        }
        return answer("formats", activity, form, problems, actor);
    }

    @PostMapping("/formats/requests")
    ModelAndView request(@PathVariable String ref, Form form, Actor actor) {
        Activity activity = own(ref, actor);
        var problems = new ArrayList<Problem>();
        Optional<LocalDate> asked = day("askedOn", form.askedOn(), true, problems);
        Optional<LocalDate> by = day("neededBy", form.neededBy(), true, problems);
        if (problems.isEmpty()) {
            problems.addAll(access.request(ref, form.format(), asked.orElseThrow(), by.orElseThrow(), actor));
        }
        return answer("formats", activity, form, problems, actor);
    }

    @PostMapping("/formats/requests/{request}/supply")
    ModelAndView supplied(@PathVariable String ref, @PathVariable UUID request, Actor actor) {
        access.supplied(ref, request, actor);
        return done(ref, "formats");
    }

    @PostMapping("/formats/requests/{request}/extension")
    ModelAndView extend(@PathVariable String ref, @PathVariable UUID request, DateInputs inputs, Actor actor) {
        Activity activity = own(ref, actor);
        var problems = new ArrayList<Problem>();
        Optional<LocalDate> until = day("until", inputs.until(), true, problems);
        if (problems.isEmpty()) {
            problems.addAll(access.extend(ref, request, until.orElseThrow(), actor));
        }
        return answer("formats", activity, Form.EMPTY, problems, actor);
    }

    /** Until when somebody may answer. */
    record DateInputs(DateInput until) {

        DateInputs(@Nullable DateInput until) {
            this.until = Objects.requireNonNullElse(until, DateInput.EMPTY);
        }
    }

    @GetMapping("/events")
    ModelAndView events(@PathVariable String ref, Actor actor) {
        return page("staff-events", activities.get(ref, actor), Form.EMPTY, List.of(), actor);
    }

    @PostMapping("/events/{number}/invitation")
    ModelAndView invite(@PathVariable String ref, @PathVariable int number, Form form, Actor actor) {
        Activity activity = own(ref, actor);
        PublicPage.Meeting meeting = meeting(activity, number);
        var problems = new ArrayList<Problem>();
        Optional<LocalDate> on = day("invitedOn", form.invitedOn(), true, problems);
        if (problems.isEmpty()) {
            problems.addAll(access.invite(
                    ref,
                    new Invitation(
                            meeting.on(),
                            meeting.where(),
                            on.orElseThrow(),
                            form.arrangements().strip()),
                    actor));
        }
        return answer("staff-events", activity, form, problems, actor);
    }

    @PostMapping("/events/support")
    ModelAndView ask(@PathVariable String ref, Form form, Actor actor) {
        Activity activity = own(ref, actor);
        if (!form.event().matches("\\d{1,4}")) {
            return answer(
                    "staff-events",
                    activity,
                    form,
                    List.of(new Problem("event", "opportunities.support.event-missing")),
                    actor);
        }
        PublicPage.Meeting meeting = meeting(activity, Integer.parseInt(form.event()));
        return answer(
                "staff-events",
                activity,
                form,
                access.ask(ref, form.need(), meeting.on(), meeting.where(), actor),
                actor);
    }

    @PostMapping("/events/support/{request}/arrangement")
    ModelAndView arranged(@PathVariable String ref, @PathVariable UUID request, Actor actor) {
        access.arranged(ref, request, actor);
        return done(ref, "events");
    }

    private PublicPage.Meeting meeting(Activity activity, int number) {
        List<PublicPage.Meeting> meetings = access.meetings(activity);
        if (number < 1 || number > meetings.size()) {
            throw new NotFound(number);
        }
        return meetings.get(number - 1);
    }

    private ModelAndView answer(String template, Activity activity, Form form, List<Problem> problems, Actor actor) {
        return problems.isEmpty()
                ? done(activity.ref(), template.equals("formats") ? "formats" : "events")
                : page(template, activity, form, problems, actor);
    }

    private ModelAndView page(String template, Activity activity, Form form, List<Problem> problems, Actor actor) {
        List<Invitation> invitations = access.invitations(activity);
        List<PublicPage.Meeting> meetings = access.meetings(activity);
        var events = new ArrayList<Event>();
        for (int i = 0; i < meetings.size(); i++) {
            PublicPage.Meeting meeting = meetings.get(i);
            events.add(new Event(
                    i + 1,
                    meeting,
                    invitations.stream()
                            .filter(each -> each.eventOn().equals(meeting.on())
                                    && each.where().equals(meeting.where()))
                            .findFirst()));
        }
        return new ModelAndView(
                "opportunities/" + template,
                "page",
                new Page(
                        activity,
                        access.formats(activity),
                        access.requests(activity),
                        events,
                        access.support(activity),
                        form,
                        problems,
                        actor.is(Role.STAFF) && activity.owner().equals(actor.organisation())));
    }

    private Activity own(String ref, Actor actor) {
        actor.must(Role.STAFF);
        return activities.own(ref, actor);
    }

    private static Optional<LocalDate> day(String field, DateInput typed, boolean needed, List<Problem> problems) {
        if (typed.date().isEmpty() && (needed || !typed.isEmpty())) {
            problems.add(new Problem(typed.wrongField(field), "opportunities.date.unreadable"));
        }
        return typed.date();
    }

    private static ModelAndView done(String ref, String part) {
        return new ModelAndView("redirect:/activities/" + ref + "/" + part);
    }
}
