package regard.decisions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import regard.kernel.Refused;
import regard.opportunities.AtomFeed;
import regard.opportunities.Opportunities;
import regard.organisations.Organisations;
import regard.ui.Formats;
import regard.ui.SiteAddress;
import regard.ui.Words;

/** Decisions for other systems and feed readers (contracts, section 9). Only what was taken is there. */
@RestController
class DecisionsApi {

    private static final int USUAL = 25;
    private static final int MOST = 100;

    private final Decisions decisions;
    private final Organisations organisations;

    private final SiteAddress site;

    DecisionsApi(Decisions decisions, Organisations organisations, SiteAddress site) {
        this.site = site;
        this.decisions = decisions;
        this.organisations = organisations;
    }

    @GetMapping("/api/v1/decisions")
    Map<String, @Nullable Object> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int most = limit(limit);
        Optional<Decision.Taken> after = Optional.ofNullable(cursor)
                .map(ref -> decisions
                        .taken(ref)
                        .orElseThrow(
                                () -> new Refused("/cursor", "range", "cursor must be the next of an earlier answer")));
        List<Decision.Taken> found = decisions.taken(after, most + 1);
        List<Decision.Taken> shown = found.subList(0, Math.min(most, found.size()));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("items", shown.stream().map(this::item).toList());
        answer.put("next", found.size() > most ? shown.getLast().paper().activityRef() : null);
        return answer;
    }

    private Map<String, @Nullable Object> item(Decision.Taken taken) {
        Decision.Paper paper = taken.paper();
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("ref", paper.ref());
        item.put("activity", paper.activityRef());
        item.put("title", paper.title());
        item.put("decidedOn", taken.on());
        item.put("body", organisations.get(paper.owner()).name());
        item.put("text", taken.text());
        item.put("reasons", taken.reasons());
        item.put(
                "optionsConsidered",
                paper.options().stream().map(OptionConsidered::title).toList());
        item.put("papersUrl", paper.papersUrl().isBlank() ? null : paper.papersUrl());
        return item;
    }

    @GetMapping("/feeds/decisions.atom")
    ResponseEntity<byte[]> atom() {
        String base = site.root();
        List<Decision.Taken> latest = decisions.taken(Optional.empty(), MOST);
        var feed = new AtomFeed(
                Words.english().say("decisions.feed.title"),
                base + "/feeds/decisions.atom",
                latest.stream().map(DecisionsApi::at).max(Instant::compareTo).orElse(Instant.EPOCH),
                latest.stream()
                        .map(taken -> new AtomFeed.Entry(
                                "urn:regard:decision:" + taken.paper().ref(),
                                taken.paper().title(),
                                base + Opportunities.href(taken.paper().activityRef()) + "#decision",
                                at(taken),
                                taken.text()))
                        .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(feed.xml().getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(Decision.Taken taken) {
        return taken.on().atStartOfDay(Formats.LONDON).toInstant();
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        int asked = limit.matches("\\d{1,3}") ? Integer.parseInt(limit) : 0;
        if (asked < 1 || asked > MOST) {
            throw new Refused("/limit", "range", "limit must be a whole number from 1 to " + MOST);
        }
        return asked;
    }
}
