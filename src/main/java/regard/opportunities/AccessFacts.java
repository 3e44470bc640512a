package regard.opportunities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.law.Facts;
import regard.ui.Formats;

/** What this room knows of an activity, for the rules: formats, events and invitations, support. */
@Component
class AccessFacts implements Facts {

    private final Activities activities;
    private final Access access;

    AccessFacts(Activities activities, Access access) {
        this.activities = activities;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String ref) {
        return activities.find(ref).map(this::of).orElse(Map.of());
    }

    private Map<String, Object> of(Activity activity) {
        List<Invitation> invitations = access.invitations(activity);
        return Map.of(
                "materials",
                Map.of(
                        "formats",
                        access.formats(activity).stream()
                                .map(AccessFacts::format)
                                .toList()),
                "formatRequests",
                access.requests(activity).stream().map(AccessFacts::request).toList(),
                "supportRequests",
                access.support(activity).stream().map(AccessFacts::support).toList(),
                "events",
                access.meetings(activity).stream()
                        .map(meeting -> event(meeting, invitations))
                        .toList());
    }

    private static Map<String, Object> format(FormatProvided format) {
        var said = new LinkedHashMap<String, Object>();
        said.put("need", format.need());
        format.availableOn().ifPresent(day -> said.put("availableOn", day));
        format.dueOn().ifPresent(day -> said.put("dueOn", day));
        return said;
    }

    private static Map<String, Object> request(FormatRequest request) {
        var said = new LinkedHashMap<String, Object>();
        said.put("format", request.format());
        said.put("dueOn", request.dueOn());
        request.suppliedOn().ifPresent(day -> said.put("suppliedOn", day));
        said.put("deadlineExtended", request.extendedUntil().isPresent());
        // Two people may ask for the same.
        said.put("x-id", request.id());
        return said;
    }

    private static Map<String, Object> support(SupportRequest request) {
        var said = new LinkedHashMap<String, Object>();
        said.put("need", request.need());
        said.put("eventOn", request.eventOn());
        request.arrangedOn().ifPresent(day -> said.put("arrangedOn", day));
        said.put("x-id", request.id());
        return said;
    }

    private static Map<String, Object> event(PublicPage.Meeting meeting, List<Invitation> invitations) {
        Optional<Invitation> invitation = invitations.stream()
                .filter(each ->
                        each.eventOn().equals(meeting.on()) && each.where().equals(meeting.where()))
                .findFirst();
        var said = new LinkedHashMap<String, Object>();
        said.put("id", meeting.where() + ", " + Formats.date(meeting.on()));
        said.put("on", meeting.on());
        invitation.ifPresent(each -> said.put("invitedOn", each.invitedOn()));
        return said;
    }

    /** The rules of this room, for the gates of a running service. */
    @Configuration(proxyBeanMethods = false)
    static class Rulebooks {

        @Bean
        OpportunityRules opportunityRules() {
            return new OpportunityRules();
        }
    }
}
