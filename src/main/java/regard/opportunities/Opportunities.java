package regard.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityChanged;
import regard.activities.ActivityState;
import regard.activities.BeforePublishing;
import regard.activities.PublicWords;
import regard.activities.Suspicion;
import regard.consultations.Consultation;
import regard.consultations.ConsultationClosed;
import regard.consultations.ConsultationExtended;
import regard.consultations.ConsultationOpened;
import regard.consultations.ConsultationWithdrawn;
import regard.consultations.Consultations;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.ui.Formats;
import regard.ui.Words;

/** The front door to opportunities: write and publish the page of an involvement, and what the public finds. */
@Service
@Transactional
public class Opportunities {

    private final OpportunityStore store;
    private final Activities activities;
    private final BeforePublishing publishing;
    private final Consultations consultations;
    private final OptionsOnPage options;
    private final Organisations organisations;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opportunities(
            OpportunityStore store,
            Activities activities,
            BeforePublishing publishing,
            Consultations consultations,
            OptionsOnPage options,
            Organisations organisations,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.publishing = publishing;
        this.consultations = consultations;
        this.options = options;
        this.organisations = organisations;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The page as it is being written; until somebody writes, what is known of the activity already. */
    @Transactional(readOnly = true)
    public PublicPage draft(String ref, Actor actor) {
        return staffText(activities.get(ref, actor)).draft();
    }

    /** Whether the public can read the page of an involvement. */
    @Transactional(readOnly = true)
    public boolean isPublic(String ref) {
        return store.find(ref, LocalDate.now(clock)).isPresent();
    }

    /** The options that people read about in an activity, as its page was published last. */
    @Transactional(readOnly = true)
    public List<String> optionsAsked(String ref) {
        return activities
                .find(ref)
                .flatMap(activity -> store.staffText(activity.id()))
                .flatMap(StaffText::published)
                .map(page ->
                        page.options().stream().map(PublicPage.Choice::name).toList())
                .orElse(List.of());
    }

    StaffText staffText(Activity activity) {
        return options.joined(
                store.staffText(activity.id())
                        .orElseGet(() -> new StaffText(
                                activity.id(),
                                activity.owner(),
                                activity.ref(),
                                beginning(activity),
                                Optional.empty(),
                                false,
                                0)),
                activity);
    }

    /** Writes the page. Nobody outside sees it before it is published. */
    public void write(String ref, PublicPage page, Actor actor) {
        actor.must(Role.STAFF);
        StaffText text = staffText(activities.own(ref, actor));
        write(ref, text.revision(), page, actor);
    }

    void write(String ref, int revision, PublicPage page, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        if (revision == 0) {
            store.insert(activity.id(), activity.owner(), ref, page);
        }
        store.write(activity.id(), Math.max(1, revision), page);
        options.takeIn(activity, page, actor);
    }

    /**
     * Publishes what was written. The public reads it from the day the consultation is opened; after that, at once.
     *
     * @param change what is different from before, in words for those who read it then; blank for a spelling mistake
     */
    public Publishing publish(String ref, String change, Actor actor) {
        return publish(ref, change, Set.of(), actor);
    }

    /** The same, by a person who looked at these lines, in which somebody might be known. */
    Publishing publish(String ref, String change, Set<String> cleared, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        StaffText text = staffText(activity);
        List<Problem> problems = missing(text.draft());
        if (problems.isEmpty()) {
            problems = publishing.pass(activity, words(text.draft(), change), cleared, actor);
        }
        if (!problems.isEmpty()) {
            return new Publishing.Refused(problems);
        }
        if (text.revision() == 0) {
            store.insert(activity.id(), activity.owner(), ref, text.draft());
        }
        publish(activity, text.draft(), actor);
        if (text.isPublic() && !change.isBlank()) {
            store.changed(activity.id(), new PageChange(LocalDate.now(clock), change.strip()));
        }
        return new Publishing.Published(text.draft());
    }

    /** What somebody has to look at before the page is published, because a person might be known from it. */
    @Transactional(readOnly = true)
    List<Suspicion> toLookAt(Activity activity, String change) {
        return publishing.toLookAt(activity, words(staffText(activity).draft(), change));
    }

    private static List<PublicWords> words(PublicPage page, String change) {
        var words = new ArrayList<>(PublicPageWords.of(page));
        words.add(PublicWords.of(Words.english().say("opportunities.publication.change"), change));
        return words;
    }

    private void publish(Activity activity, PublicPage page, Actor actor) {
        store.publish(activity.id(), page, clock.instant());
        // Key action 4 asks that people can find how to take part; key action 6 that they hear what happens next.
        evidence.file(
                activity.owner(),
                Words.english().say("opportunities.evidence.published", page.title()),
                "opportunity:" + activity.ref(),
                "/activities/" + activity.ref() + "/public-page",
                activity.ref(),
                Set.of(Area.ACTION_4, Area.ACTION_6));
        events.publishEvent(new OpportunityPublished(actor, activity.ref(), page));
    }

    /** What a page must say before anybody reads it. */
    static List<Problem> missing(PublicPage page) {
        var problems = new ArrayList<Problem>();
        need(problems, "title", page.title());
        need(problems, "summary", page.summary());
        if (page.canChange().isEmpty()) {
            problems.add(new Problem("canChange", "opportunities.canChange.missing"));
        }
        if (!page.ways().haveOneWithoutTheInternet()) {
            problems.add(new Problem("phone", "opportunities.ways.missing"));
        }
        need(problems, "decidedBy", page.next().decidedBy());
        if (page.next().toldBy().isEmpty()) {
            problems.add(new Problem("toldBy", "opportunities.toldBy.missing"));
        }
        return problems;
    }

    private static void need(List<Problem> problems, String field, String words) {
        if (words.isBlank()) {
            problems.add(new Problem(field, "opportunities." + field + ".missing"));
        }
    }

    @Transactional(readOnly = true)
    Optional<Opportunity> find(String ref) {
        return store.find(ref, LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    List<Opportunity> list(Filter filter, Opportunity.Cursor after, int limit) {
        return store.list(filter, LocalDate.now(clock), after, limit);
    }

    /** Involvements that the public can read of and nobody can answer any more, in the order of the register. */
    @Transactional(readOnly = true)
    public List<String> over(int most) {
        return Stream.of("closed", "decided")
                .flatMap(stage -> store
                        .list(
                                Filter.of(null, stage, null, null, null),
                                LocalDate.now(clock),
                                Opportunity.Cursor.START,
                                most)
                        .stream())
                .map(Opportunity::ref)
                .toList();
    }

    @Transactional(readOnly = true)
    List<String> topics() {
        return store.topics();
    }

    @Transactional(readOnly = true)
    List<String> audiences() {
        return store.audiences();
    }

    /** What was changed on the page and what happened to the consultation, the latest first. */
    @Transactional(readOnly = true)
    List<PageChange> changes(Opportunity opportunity) {
        Words words = Words.english();
        Stream<PageChange> happened = consultations
                .of(opportunity.activity())
                .map(consultation -> consultations.history(consultation.brief().id()))
                .orElse(List.of())
                .stream()
                .map(happening -> new PageChange(
                        happening.on(),
                        words.say(
                                        "opportunities.happening." + happening.kind(),
                                        Formats.date(happening.lastDay().orElse(happening.on())),
                                        happening.reason())
                                .strip()));
        return Stream.concat(store.changes(opportunity.activity()).stream(), happened)
                .sorted(java.util.Comparator.comparing(PageChange::on).reversed())
                .toList();
    }

    // A consultation that nobody can find asks nobody: if its page was not published by hand, what is known is
    // published now.
    @EventListener
    void opened(ConsultationOpened opened) {
        Activity activity = activities.find(opened.ref()).orElseThrow();
        StaffText text = staffText(activity);
        if (text.revision() == 0) {
            store.insert(activity.id(), activity.owner(), activity.ref(), text.draft());
        }
        store.opened(opened.ref(), opened.period().first(), opened.period().last(), clock.instant());
        if (text.published().isEmpty()
                && !text.draft().title().isBlank()
                && text.draft().ways().haveOneWithoutTheInternet()) {
            publish(activity, text.draft(), opened.actor());
        }
    }

    @EventListener
    void extended(ConsultationExtended extended) {
        store.opened(
                extended.ref(), extended.period().first(), extended.period().last(), clock.instant());
    }

    @EventListener
    void closed(ConsultationClosed closed) {
        store.opened(closed.ref(), closed.period().first(), closed.period().last(), clock.instant());
    }

    @EventListener
    void withdrawn(ConsultationWithdrawn withdrawn) {
        store.withdrawn(withdrawn.ref(), clock.instant());
    }

    @EventListener
    void changed(ActivityChanged changed) {
        ActivityState state = changed.activity().state();
        if (!state.isBefore(ActivityState.DECIDED) && state != ActivityState.WITHDRAWN) {
            store.decided(changed.activity().id(), clock.instant());
        }
    }

    /** The public address of an involvement, for the rooms above that tell people of it. */
    public static String href(String ref) {
        return "/involvements/" + ref;
    }

    private PublicPage beginning(Activity activity) {
        Organisation.Contact contact = organisations.get(activity.owner()).contact();
        Words words = Words.english();
        Optional<LocalDate> told = consultations.of(activity.id()).flatMap(Opportunities::feedbackBy);
        return new PublicPage(
                activity.title(),
                activity.summary(),
                Stream.of(activity.now(), activity.change())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("\n\n")),
                activity.places(),
                activity.topics(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new PublicPage.Ways(
                        contact.phone().isBlank()
                                ? ""
                                : words.say("opportunities.ways.phone-default", contact.phone(), contact.hours()),
                        contact.post().isBlank() ? "" : words.say("opportunities.ways.paper-default", contact.post()),
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                new PublicPage.Next("", activity.plannedDecisionOn(), told, Optional.empty()),
                List.of());
    }

    static Optional<LocalDate> feedbackBy(Consultation consultation) {
        return switch (consultation) {
            case Consultation.Open open -> Optional.of(open.feedbackBy());
            case Consultation.Closed closed -> Optional.of(closed.feedbackBy());
            case Consultation.Draft _, Consultation.Withdrawn _ -> Optional.empty();
        };
    }
}
