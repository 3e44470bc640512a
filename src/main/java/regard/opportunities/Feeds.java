package regard.opportunities;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import regard.ui.SiteAddress;
import regard.ui.Words;

/** What is open and when, for feed readers and calendars. */
@Controller
class Feeds {

    private static final int MOST = 200;

    private final Opportunities opportunities;
    private final Clock clock;

    private final SiteAddress site;

    Feeds(Opportunities opportunities, Clock clock, SiteAddress site) {
        this.site = site;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    @GetMapping("/feeds/opportunities.atom")
    ResponseEntity<byte[]> atom() {
        List<Opportunity> all = opportunities.list(Filter.NOTHING, Opportunity.Cursor.START, MOST);
        String base = base();
        var feed = new AtomFeed(
                Words.english().say("opportunities.feed.title"),
                base + "/feeds/opportunities.atom",
                all.stream().map(Opportunity::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH),
                all.stream()
                        .map(one -> new AtomFeed.Entry(
                                "urn:uuid:" + one.activity().value(),
                                one.page().title(),
                                base + Opportunities.href(one.ref()),
                                one.changedAt(),
                                one.page().summary()))
                        .toList());
        return answer("application/atom+xml;charset=UTF-8", feed.xml());
    }

    /** From the first day to the last of each that is open or will be. */
    @GetMapping("/calendar/opportunities.ics")
    ResponseEntity<byte[]> calendar() {
        Words words = Words.english();
        String base = base();
        return answer(
                "text/calendar;charset=UTF-8",
                new CalendarFile(
                                words.say("opportunities.feed.title"),
                                opportunities.list(Filter.NOTHING, Opportunity.Cursor.START, MOST).stream()
                                        .filter(one -> one.stage() == Stage.OPEN || one.stage() == Stage.UPCOMING)
                                        .map(one -> new CalendarFile.Entry(
                                                one.ref() + "@regard",
                                                one.changedAt(),
                                                one.opensOn(),
                                                one.closesOn(),
                                                one.page().title(),
                                                one.page().summary(),
                                                "",
                                                base + Opportunities.href(one.ref())))
                                        .toList())
                        .text());
    }

    @GetMapping("/calendar/events.ics")
    ResponseEntity<byte[]> events() {
        Words words = Words.english();
        LocalDate today = LocalDate.now(clock);
        String base = base();
        return answer(
                "text/calendar;charset=UTF-8",
                new CalendarFile(
                                words.say("opportunities.feed.events"),
                                opportunities.list(Filter.NOTHING, Opportunity.Cursor.START, MOST).stream()
                                        .flatMap(one -> one.page().meetings().stream()
                                                .filter(meeting -> !meeting.on().isBefore(today))
                                                .map(meeting -> new CalendarFile.Entry(
                                                        one.ref() + "-" + meeting.on() + "-"
                                                                + Integer.toHexString(meeting.where()
                                                                        .hashCode())
                                                                + "@regard",
                                                        one.changedAt(),
                                                        meeting.on(),
                                                        meeting.on(),
                                                        one.page().title(),
                                                        meeting.timesAndSupport(),
                                                        meeting.where(),
                                                        base + Opportunities.href(one.ref()))))
                                        .toList())
                        .text());
    }

    private String base() {
        return site.root();
    }

    private static ResponseEntity<byte[]> answer(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
