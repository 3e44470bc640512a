package regard.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;

/**
 * The front door to what is done so that everybody can take part: formats, invitations to events, and support at them.
 *
 * <p>Health and Social Care Act 2012, section 250: the Accessible Information Standard, DAPB1605.
 */
@Service
@Transactional
public class Access {

    private static final int LONGEST = 500;

    private final AccessStore store;
    private final Activities activities;
    private final Opportunities opportunities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Access(
            AccessStore store,
            Activities activities,
            Opportunities opportunities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.opportunities = opportunities;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<FormatProvided> formats(Activity activity) {
        return store.formats(activity);
    }

    @Transactional(readOnly = true)
    List<FormatRequest> requests(Activity activity) {
        return store.requests(activity);
    }

    @Transactional(readOnly = true)
    List<Invitation> invitations(Activity activity) {
        return store.invitations(activity);
    }

    @Transactional(readOnly = true)
    List<SupportRequest> support(Activity activity) {
        return store.support(activity);
    }

    /** The events of the public page, as staff wrote it last. */
    @Transactional(readOnly = true)
    List<PublicPage.Meeting> meetings(Activity activity) {
        return opportunities.staffText(activity).draft().meetings();
    }

    /** Says that there is a version for people with a need, or by when there will be. */
    public List<Problem> provide(String ref, FormatProvided format, Actor actor) {
        Activity activity = own(ref, actor);
        var problems = new ArrayList<Problem>();
        needed("need", format.need(), problems);
        if (format.availableOn().isEmpty() && format.dueOn().isEmpty()) {
            problems.add(new Problem("availableOn", "opportunities.format.no-day"));
        }
        if (problems.isEmpty()) {
            store.put(activity, format);
            changed(actor, "format.provided", ref, format);
        }
        return problems;
    }

    /** Records that somebody asked for a format, and by when they are to have it. */
    public List<Problem> request(String ref, String format, LocalDate askedOn, LocalDate dueOn, Actor actor) {
        Activity activity = own(ref, actor);
        var problems = new ArrayList<Problem>();
        needed("format", format, problems);
        if (askedOn.isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("askedOn", "opportunities.day.to-come"));
        }
        if (dueOn.isBefore(askedOn)) {
            problems.add(new Problem("dueOn", "opportunities.format.due-before-asked"));
        }
        if (problems.isEmpty()) {
            var request =
                    new FormatRequest(UUID.randomUUID(), format, askedOn, dueOn, Optional.empty(), Optional.empty());
            store.add(activity, request);
            changed(actor, "format.asked-for", ref, request);
        }
        return problems;
    }

    /** Records that somebody has the format they asked for. */
    public void supplied(String ref, UUID request, Actor actor) {
        store.supplied(own(ref, actor), request, LocalDate.now(clock));
        changed(actor, "format.supplied", ref, request);
    }

    /** Gives somebody longer to answer, because their format came late. */
    public List<Problem> extend(String ref, UUID request, LocalDate until, Actor actor) {
        Activity activity = own(ref, actor);
        if (until.isBefore(LocalDate.now(clock))) {
            return List.of(new Problem("until", "opportunities.format.until-past"));
        }
        store.extended(activity, request, until);
        changed(actor, "format.deadline-extended", ref, request);
        return List.of();
    }

    /** Records when people were invited to an event of the public page, and what is arranged there. */
    public List<Problem> invite(String ref, Invitation invitation, Actor actor) {
        Activity activity = own(ref, actor);
        mustBeAnEvent(activity, invitation.eventOn(), invitation.where());
        var problems = new ArrayList<Problem>();
        if (invitation.invitedOn().isAfter(LocalDate.now(clock))) {
            problems.add(new Problem("invitedOn", "opportunities.day.to-come"));
        }
        if (invitation.arrangements().length() > LONGEST) {
            problems.add(new Problem("arrangements", "opportunities.too-long", LONGEST));
        }
        if (problems.isEmpty()) {
            store.put(activity, invitation);
            changed(actor, "event.invited", ref, invitation);
        }
        return problems;
    }

    /** Records that somebody asked for support at an event. */
    public List<Problem> ask(String ref, String need, LocalDate eventOn, String where, Actor actor) {
        Activity activity = own(ref, actor);
        mustBeAnEvent(activity, eventOn, where);
        var problems = new ArrayList<Problem>();
        needed("need", need, problems);
        if (problems.isEmpty()) {
            var request =
                    new SupportRequest(UUID.randomUUID(), need, eventOn, where, LocalDate.now(clock), Optional.empty());
            store.add(activity, request);
            changed(actor, "support.asked-for", ref, request);
        }
        return problems;
    }

    /** Records that the support somebody asked for is arranged. */
    public void arranged(String ref, UUID request, Actor actor) {
        store.arranged(own(ref, actor), request, LocalDate.now(clock));
        changed(actor, "support.arranged", ref, request);
    }

    private void mustBeAnEvent(Activity activity, LocalDate on, String where) {
        if (meetings(activity).stream()
                .noneMatch(meeting -> meeting.on().equals(on) && meeting.where().equals(where))) {
            throw new NotFound("event");
        }
    }

    private Activity own(String ref, Actor actor) {
        actor.must(Role.STAFF);
        return activities.own(ref, actor);
    }

    private static void needed(String field, String need, List<Problem> problems) {
        if (java.util.Arrays.stream(Need.values())
                .noneMatch(known -> known.name().equals(need))) {
            problems.add(new Problem(field, "opportunities.need.missing"));
        }
    }

    private void changed(Actor actor, String action, String ref, Object after) {
        events.publishEvent(new AccessChanged(actor, action, ref, after));
    }
}
