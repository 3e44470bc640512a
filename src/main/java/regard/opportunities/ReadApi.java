package regard.opportunities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.NotFound;
import regard.kernel.Refused;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.ui.Formats;
import regard.ui.SiteAddress;
import regard.ui.Words;

/** The public read API of opportunities and bodies (contracts, section 9). What is not public is not found. */
@RestController
class ReadApi {

    private static final int USUAL = 25;
    private static final int MOST = 100;

    private final Opportunities opportunities;
    private final Organisations organisations;
    private final Activities activities;
    private final Consultations consultations;
    private final Clock clock;

    private final SiteAddress site;

    ReadApi(
            Opportunities opportunities,
            Organisations organisations,
            Activities activities,
            Consultations consultations,
            Clock clock,
            SiteAddress site) {
        this.site = site;
        this.opportunities = opportunities;
        this.organisations = organisations;
        this.activities = activities;
        this.consultations = consultations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/opportunities")
    Map<String, @Nullable Object> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        if (status != null && Stage.of(status).isEmpty()) {
            throw new Refused("/status", "range", "status must be open, upcoming, closed or decided");
        }
        if (cursor != null && Cursors.parse(cursor).isEmpty()) {
            throw new Refused("/cursor", "range", "cursor must be the next of an earlier answer");
        }
        int most = limit(limit);
        List<Opportunity> found = opportunities.list(
                Filter.of(place, status, topic, audience, null),
                Cursors.parse(cursor).orElse(Opportunity.Cursor.START),
                most + 1);
        List<Opportunity> shown = found.subList(0, Math.min(most, found.size()));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("items", shown.stream().map(this::item).toList());
        answer.put("next", found.size() > most ? shown.getLast().cursor().text() : null);
        return answer;
    }

    @GetMapping("/api/v1/opportunities/{ref}")
    Map<String, @Nullable Object> get(@PathVariable String ref) {
        Opportunity opportunity = opportunities.find(ref).orElseThrow(() -> new NotFound(ref));
        Activity activity = activities.get(opportunity.activity());
        Consultation consultation = consultations.of(activity.id()).orElseThrow(() -> new NotFound(ref));
        if (consultation instanceof Consultation.Withdrawn) {
            throw new NotFound(ref);
        }
        List<Step> steps = Step.of(
                opportunity.page(),
                activity,
                activities.life(activity.id()),
                consultation,
                LocalDate.now(clock),
                Words.english());
        var answer = item(opportunity);
        answer.put(
                "whereWeAre",
                steps.stream()
                        .filter(Step::here)
                        .findFirst()
                        .map(Step::name)
                        .orElse(steps.getLast().name()));
        answer.put(
                "whatNext",
                steps.stream()
                        .dropWhile(step -> !step.here())
                        .skip(1)
                        .findFirst()
                        .map(step -> step.name() + ": " + step.when())
                        .orElse(null));
        answer.put("documents", List.of());
        return answer;
    }

    @GetMapping("/api/v1/organisations")
    List<Map<String, @Nullable Object>> organisations() {
        return organisations.list().stream().map(this::organisation).toList();
    }

    private Map<String, @Nullable Object> organisation(Organisation organisation) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("code", organisation.odsCode().orElse(null));
        answer.put("onsCode", organisation.onsCode().orElse(null));
        answer.put("name", organisation.name());
        answer.put("type", organisation.kind());
        answer.put("validFrom", organisation.validFrom().orElse(null));
        answer.put("validTo", organisation.validTo().orElse(null));
        answer.put("predecessors", codes(organisations.predecessors(organisation.id())));
        answer.put("successors", codes(organisations.successors(organisation.id())));
        return answer;
    }

    private static List<String> codes(List<Organisation> all) {
        return all.stream()
                .map(organisation -> organisation.odsCode().orElse(organisation.name()))
                .toList();
    }

    private Map<String, @Nullable Object> item(Opportunity opportunity) {
        PublicPage page = opportunity.page();
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("ref", opportunity.ref());
        item.put("title", page.title());
        item.put("summary", page.summary());
        item.put("status", opportunity.stage().word());
        item.put("organisation", organisations.get(opportunity.owner()).name());
        item.put("places", page.places());
        item.put("audience", page.audience());
        item.put("methods", Method.of(page));
        item.put("opensAt", start(opportunity.opensOn()));
        item.put("closesAt", end(opportunity.closesOn()));
        item.put("nonDigital", nonDigital(page.ways()));
        item.put("accessSupport", given(page.ways().access()));
        item.put("formats", formats(page.ways()));
        item.put("url", site.root() + Opportunities.href(opportunity.ref()));
        return item;
    }

    private static Map<String, @Nullable Object> nonDigital(PublicPage.Ways ways) {
        var routes = new LinkedHashMap<String, @Nullable Object>();
        routes.put("phone", given(ways.phone()));
        routes.put("post", given(ways.paper()));
        routes.put("inPerson", given(ways.inPerson()));
        return routes;
    }

    private static List<String> formats(PublicPage.Ways ways) {
        return java.util.stream.Stream.of(
                        "WEB",
                        ways.paper().isBlank() ? "" : "PRINT",
                        ways.easyRead().isBlank() ? "" : "EASY_READ",
                        ways.bsl().isBlank() ? "" : "BSL",
                        ways.languages().isBlank() ? "" : "LANGUAGES")
                .filter(format -> !format.isEmpty())
                .toList();
    }

    private static @Nullable String given(String words) {
        return words.isBlank() ? null : words;
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        Optional<Integer> number = limit.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(limit)) : Optional.empty();
        return number.filter(it -> it >= 1 && it <= MOST)
                .orElseThrow(() -> new Refused("/limit", "range", "limit must be a whole number from 1 to " + MOST));
    }

    // The first moment of the first day and the last second of the last, on the clocks of London.
    static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Formats.LONDON).toOffsetDateTime();
    }

    static OffsetDateTime end(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(Formats.LONDON).toOffsetDateTime();
    }
}
