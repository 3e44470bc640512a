package regard.opportunities;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.duties.Duties;
import regard.kernel.NotFound;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.places.Places;
import regard.ui.Words;

/** What anybody can read, without an account and without a cookie. */
@Controller
class PublicController {

    private static final int ON_HOME = 5;
    private static final int A_PAGE = 25;
    private static final int MANY = 500;

    private final Opportunities opportunities;
    private final Activities activities;
    private final Consultations consultations;
    private final Organisations organisations;
    private final Duties duties;
    private final List<InvolvementSection> sections;
    private final List<PublicPart> parts;
    private final Places places;
    private final Clock clock;

    PublicController(
            Opportunities opportunities,
            Activities activities,
            Consultations consultations,
            Organisations organisations,
            Duties duties,
            List<InvolvementSection> sections,
            List<PublicPart> parts,
            Places places,
            Clock clock) {
        this.opportunities = opportunities;
        this.activities = activities;
        this.consultations = consultations;
        this.organisations = organisations;
        this.duties = duties;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(InvolvementSection::position))
                .toList();
        this.parts = List.copyOf(parts);
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView home(@RequestParam(required = false) @Nullable String place) {
        Optional<String> found = placeOf(place);
        if (found.isPresent()) {
            return new ModelAndView("redirect:/", Map.of("place", found.get()));
        }
        Words words = Words.english();
        LocalDate today = LocalDate.now(clock);
        Filter near = Filter.of(place, null, null, null, null).in(Stage.OPEN);
        List<Opportunity> open = opportunities.list(near, Opportunity.Cursor.START, MANY);
        List<Opportunity> everywhere = near.place().isEmpty()
                ? open
                : opportunities.list(Filter.NOTHING.in(Stage.OPEN), Opportunity.Cursor.START, MANY);
        List<Opportunity> upcoming = opportunities.list(Filter.NOTHING.in(Stage.UPCOMING), Opportunity.Cursor.START, 3);
        Organisation.Contact contact =
                organisations.host().map(Organisation::contact).orElse(Organisation.Contact.NONE);
        return new ModelAndView(
                "opportunities/home",
                "page",
                new HomePage(
                        near.place(),
                        Listing.of(open.subList(0, Math.min(ON_HOME, open.size())), today, words),
                        open.size(),
                        everywhere.size(),
                        Listing.of(upcoming, today, words),
                        parts(PublicPart.Where.HOME_WHAT_CHANGED, words),
                        everywhere.stream()
                                .flatMap(one -> one.page().next().toldBy().stream())
                                .min(Comparator.naturalOrder()),
                        contact,
                        meetings(today).stream().findFirst()));
    }

    @GetMapping("/involvements")
    ModelAndView register(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String method,
            @RequestParam(required = false) @Nullable String after) {
        Optional<String> lies = placeOf(place);
        if (lies.isPresent()) {
            return new ModelAndView("redirect:/involvements", query(lies.get(), status, topic, audience, method));
        }
        Filter filter = Filter.of(place, status, topic, audience, method);
        List<Opportunity> found =
                opportunities.list(filter, Cursors.parse(after).orElse(Opportunity.Cursor.START), A_PAGE + 1);
        List<Opportunity> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        long elsewhere = shown.isEmpty()
                ? opportunities
                        .list(Filter.NOTHING.in(Stage.OPEN), Opportunity.Cursor.START, MANY)
                        .size()
                : 0;
        return new ModelAndView(
                "opportunities/register",
                "page",
                new RegisterPage(
                        filter,
                        Listing.of(shown, LocalDate.now(clock), Words.english()),
                        opportunities.topics(),
                        opportunities.audiences(),
                        elsewhere,
                        found.size() > A_PAGE
                                ? Optional.of(shown.getLast().cursor().text())
                                : Optional.empty()));
    }

    @GetMapping("/involvements/{ref}")
    ModelAndView involvement(@PathVariable String ref, HttpServletRequest request) {
        Opportunity opportunity = opportunities.find(ref).orElseThrow(() -> new NotFound(ref));
        Activity activity = activities.get(opportunity.activity());
        Consultation consultation = consultations.of(activity.id()).orElseThrow(() -> new NotFound(ref));
        request.setAttribute(Organisation.class.getName(), organisations.get(opportunity.owner()));
        Words words = Words.english();
        var involvement = new Involvement(
                ref,
                opportunity.page().title(),
                opportunity.owner(),
                activity.id(),
                Optional.of(consultation.brief().id()));
        return new ModelAndView(
                "opportunities/involvement",
                "page",
                new InvolvementPage(
                        opportunity,
                        consultation,
                        Step.of(
                                opportunity.page(),
                                activity,
                                activities.life(activity.id()),
                                consultation,
                                LocalDate.now(clock),
                                words),
                        consultations.effort(consultation),
                        sections(involvement, words, false),
                        sections(involvement, words, true),
                        opportunities.changes(opportunity),
                        LocalDate.now(clock)));
    }

    @GetMapping("/events")
    ModelAndView events() {
        return new ModelAndView("opportunities/events", "page", new EventsPage(meetings(LocalDate.now(clock))));
    }

    @GetMapping("/decisions")
    ModelAndView decisions() {
        return new ModelAndView(
                "opportunities/decisions", "page", new PartPage(parts(PublicPart.Where.DECISIONS, Words.english())));
    }

    @GetMapping("/how-we-involve-people")
    ModelAndView howWeInvolvePeople() {
        return new ModelAndView("opportunities/how", "page", new HowPage(duties.publicSummaries(A_PAGE)));
    }

    /** What the place is called in which a postcode lies. The postcode itself does not stay in an address, nor anywhere else. */
    private Optional<String> placeOf(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .flatMap(places::at)
                .flatMap(area -> places.namesOf(area).stream().findFirst());
    }

    private static Map<String, String> query(
            String place,
            @Nullable String status,
            @Nullable String topic,
            @Nullable String audience,
            @Nullable String method) {
        var query = new LinkedHashMap<String, String>();
        query.put("place", place);
        Optional.ofNullable(status).ifPresent(value -> query.put("status", value));
        Optional.ofNullable(topic).ifPresent(value -> query.put("topic", value));
        Optional.ofNullable(audience).ifPresent(value -> query.put("audience", value));
        Optional.ofNullable(method).ifPresent(value -> query.put("method", value));
        return query;
    }

    private List<InvolvementSection.Section> sections(Involvement involvement, Words words, boolean youSaidWeDid) {
        return sections.stream()
                .filter(section -> (section.position() >= InvolvementSection.YOU_SAID_WE_DID) == youSaidWeDid)
                .flatMap(section -> section.section(involvement, words).stream())
                .toList();
    }

    private List<gg.jte.Content> parts(PublicPart.Where where, Words words) {
        return parts.stream()
                .filter(part -> part.where() == where)
                .flatMap(part -> part.content(words).stream())
                .toList();
    }

    private List<UpcomingMeeting> meetings(LocalDate today) {
        return opportunities.list(Filter.NOTHING, Opportunity.Cursor.START, MANY).stream()
                .flatMap(opportunity -> opportunity.page().meetings().stream()
                        .filter(meeting -> !meeting.on().isBefore(today))
                        .map(meeting -> new UpcomingMeeting(
                                opportunity.ref(), opportunity.page().title(), meeting)))
                .sorted(Comparator.comparing(upcoming -> upcoming.meeting().on()))
                .toList();
    }
}
