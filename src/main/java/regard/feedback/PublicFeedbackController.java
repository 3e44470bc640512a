package regard.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activities;
import regard.consultations.Consultations;
import regard.decisions.Decisions;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.opportunities.AtomFeed;
import regard.organisations.Pace;
import regard.organisations.Paces;
import regard.responses.Responses;
import regard.ui.SiteAddress;
import regard.ui.Words;

/** What everybody can read of what became of what people said: pages, API and feed. */
@Controller
class PublicFeedbackController {

    private static final int MOST = 100;
    private static final int AT_ONCE = 30;
    private static final int THEN_ONE_EVERY_SECONDS = 10;

    private final Feedback feedback;
    private final Decisions decisions;
    private final Consultations consultations;
    private final Responses responses;
    private final Activities activities;
    private final Clock clock;

    private final SiteAddress site;
    private final Pace pace;

    PublicFeedbackController(
            Feedback feedback,
            Decisions decisions,
            Consultations consultations,
            Responses responses,
            Activities activities,
            Clock clock,
            SiteAddress site,
            Paces paces) {
        this.site = site;
        this.pace = paces.letting(AT_ONCE, THEN_ONE_EVERY_SECONDS);
        this.feedback = feedback;
        this.decisions = decisions;
        this.consultations = consultations;
        this.responses = responses;
        this.activities = activities;
        this.clock = clock;
    }

    @GetMapping("/involvements/{ref}/feedback")
    ModelAndView show(@PathVariable String ref, @RequestParam(defaultValue = "false") boolean thanks) {
        return page(ref, thanks, List.of());
    }

    private ModelAndView page(String ref, boolean thanks, List<Problem> problems) {
        Published published = feedback.published(ref).orElseThrow(() -> new NotFound(ref));
        var consultation = consultations.find(ref);
        return new ModelAndView(
                "feedback/public",
                "page",
                new PublicFeedbackPage(
                        published,
                        consultation
                                .map(each -> responses.received(each.brief().id()))
                                .orElse(0L),
                        consultation.flatMap(PublicFeedbackController::period),
                        decisions.taken(ref),
                        feedback.told(activities.get(published.activity())),
                        LocalDate.now(clock),
                        thanks,
                        problems));
    }

    private static Optional<Period> period(regard.consultations.Consultation consultation) {
        return switch (consultation) {
            case regard.consultations.Consultation.Open open -> Optional.of(open.period());
            case regard.consultations.Consultation.Closed closed -> Optional.of(closed.period());
            case regard.consultations.Consultation.Draft _ -> Optional.empty();
            case regard.consultations.Consultation.Withdrawn withdrawn -> withdrawn.wasOpen();
        };
    }

    @PostMapping("/involvements/{ref}/feedback/usefulness")
    ModelAndView useful(
            @PathVariable String ref,
            @RequestParam(defaultValue = "no") String useful,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!pace.lets(request.getRemoteAddr())) {
            Pace.turnBack(response);
            return page(ref, false, List.of(new Problem("", "feedback.public.too-many")));
        }
        feedback.useful(ref, useful.equals("yes"));
        return new ModelAndView("redirect:/involvements/" + ref + "/feedback?thanks=true#useful");
    }

    @GetMapping("/feedback")
    ModelAndView list() {
        return new ModelAndView(
                "feedback/changed",
                "page",
                new ChangedPage(feedback.published(Optional.empty(), MOST), LocalDate.now(clock)));
    }

    @GetMapping("/api/v1/feedback")
    @ResponseBody
    Map<String, @Nullable Object> api(@RequestParam(required = false) @Nullable String activity) {
        List<Published> found = activity == null
                ? feedback.published(Optional.empty(), MOST)
                : List.of(feedback.published(activity).orElseThrow(() -> new NotFound(activity)));
        var items = new ArrayList<Map<String, @Nullable Object>>();
        found.forEach(published -> published.items().forEach(item -> items.add(item(published, item))));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("items", items);
        answer.put("next", null);
        return answer;
    }

    private static Map<String, @Nullable Object> item(Published published, YouSaidWeDid said) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("ref", said.id());
        item.put("activity", published.ref());
        item.put("theme", said.theme());
        item.put("youSaid", said.youSaid());
        item.put("responseCount", People.figure(said.people()));
        item.put("weDid", said.weDid());
        item.put("status", said.kind().orElse(null));
        item.put("reason", said.reason().isBlank() ? null : said.reason());
        item.put("doneOn", said.doneOn().orElse(null));
        item.put("publishedAt", published.at());
        return item;
    }

    @GetMapping("/feeds/feedback.atom")
    ResponseEntity<byte[]> atom() {
        Words words = Words.english();
        String base = site.root();
        List<Published> latest = feedback.published(Optional.empty(), MOST);
        var feed = new AtomFeed(
                words.say("feedback.feed.title"),
                base + "/feeds/feedback.atom",
                latest.stream().map(Published::at).max(Instant::compareTo).orElse(Instant.EPOCH),
                latest.stream()
                        .map(published -> new AtomFeed.Entry(
                                "urn:regard:feedback:" + published.ref(),
                                published.title(),
                                base + "/involvements/" + published.ref() + "/feedback",
                                published.at(),
                                FeedbackSummary.of(published).say(words)))
                        .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(feed.xml().getBytes(StandardCharsets.UTF_8));
    }
}
