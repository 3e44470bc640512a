package regard.themes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.ActivityState;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.responses.Comment;
import regard.responses.Responses;
import regard.themes.CommentToCode.State;
import regard.ui.Words;

/** The front door to themes: the code frame of a consultation, the coding of what people wrote, and how many said what. */
@Service
@Transactional
public class Themes {

    private static final int A_PAGE = 1_000;

    private final ReadingStore readings;
    private final CommentToCodeStore comments;
    private final FrameStore frames;
    private final GivenCodeStore givenCodes;
    private final Coding coding;
    private final Consultations consultations;
    private final Responses responses;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Themes(
            ReadingStore readings,
            CommentToCodeStore comments,
            FrameStore frames,
            GivenCodeStore givenCodes,
            Coding coding,
            Consultations consultations,
            Responses responses,
            Activities activities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.readings = readings;
        this.comments = comments;
        this.frames = frames;
        this.givenCodes = givenCodes;
        this.coding = coding;
        this.consultations = consultations;
        this.responses = responses;
        this.activities = activities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** The code frame of a consultation as it is now, once there is one. */
    @Transactional(readOnly = true)
    public Optional<CodeFrame> frame(ConsultationId consultation) {
        return frames.frame(consultation);
    }

    /**
     * Makes the code frame of a consultation, with the code for suggested alternatives at its end, or makes a new version of it with
     * these codes. Codes that were given to comments stay.
     */
    public CodeFrame frame(String ref, List<Naming> namings, Actor actor) {
        actor.must(Role.STAFF);
        Consultation consultation = own(ref, actor);
        begin(consultation);
        Optional<CodeFrame> before = frames.frame(id(consultation));
        var codes = new LinkedHashMap<String, Code>();
        before.ifPresent(frame -> frame.codes().forEach(code -> codes.put(code.code(), code)));
        for (Naming naming : namings) {
            CodeId id =
                    Optional.ofNullable(codes.get(naming.code())).map(Code::id).orElseGet(CodeId::random);
            codes.put(naming.code(), new Code(id, naming.code(), naming.label(), naming.description()));
        }
        Code alternatives =
                Optional.ofNullable(codes.remove(Code.SUGGESTED_ALTERNATIVES)).orElseGet(Themes::suggestedAlternatives);
        codes.put(alternatives.code(), alternatives);
        var frame = new CodeFrame(before.map(CodeFrame::version).orElse(0) + 1, List.copyOf(codes.values()));
        frames.insert(id(consultation), frame, actor.person(), clock.instant());
        events.publishEvent(new FrameChanged(actor, ref, frame));
        return frame;
    }

    private static Code suggestedAlternatives() {
        return new Code(
                CodeId.random(),
                Code.SUGGESTED_ALTERNATIVES,
                Words.english().say("themes.suggested-alternatives.label"),
                Words.english().say("themes.suggested-alternatives.description"));
    }

    /** Adds a code, or gives other words to one; what a person typed may be refused. */
    List<Problem> name(String ref, Optional<CodeId> changed, Naming naming, Actor actor) {
        actor.must(Role.STAFF);
        Consultation consultation = own(ref, actor);
        var problems = new ArrayList<>(naming.problems());
        Optional<CodeFrame> frame = frames.frame(id(consultation));
        Optional<Code> old =
                changed.map(code -> frame.flatMap(known -> known.code(code)).orElseThrow(() -> new NotFound(code)));
        boolean taken = frame.map(CodeFrame::codes).orElse(List.of()).stream()
                .filter(code -> old.isEmpty() || !code.id().equals(old.get().id()))
                .anyMatch(code -> code.label().equalsIgnoreCase(naming.label())
                        || (old.isEmpty() && code.code().equals(naming.code())));
        if (taken) {
            problems.add(new Problem("label", "themes.label.taken"));
        }
        if (problems.isEmpty()) {
            String code = old.map(Code::code).orElse(naming.code());
            frame(ref, List.of(new Naming(code, naming.label(), naming.description())), actor);
        }
        return problems;
    }

    /** Begins the reading of a consultation, so that its comments are taken in as they come. */
    void begin(Consultation consultation) {
        readings.begin(id(consultation), consultation.brief().owner());
    }

    /** Takes in what people wrote since the last time, all of it. */
    public void takeIn(ConsultationId consultation) {
        readings.begin(consultation, consultations.get(consultation).brief().owner());
        while (takeInAPage(consultation)) {
            // Each page takes in what follows the one before.
        }
    }

    /** Takes in the next comments; answers whether there may be more. */
    boolean takeInAPage(ConsultationId consultation) {
        ReadingStore.Reading reading = readings.lockedReading(consultation);
        List<Comment> page = responses.comments(consultation, Optional.of(reading.takenInTo()), A_PAGE);
        if (page.isEmpty()) {
            return false;
        }
        List<UUID> of = page.stream().map(Comment::response).distinct().toList();
        ReadingStore.Standing before = readings.standing(consultation, of);
        int taken = readings.takeIn(
                consultation,
                reading.lastNumber(),
                page.stream().map(Comment::response).toList(),
                page.stream().map(Comment::question).toList());
        readings.tookIn(consultation, page.getLast().number(), taken);
        readings.count(consultation, 0, 0, 0, before, readings.standing(consultation, of));
        return page.size() >= A_PAGE;
    }

    /**
     * Records codes that were given elsewhere. A comment that nobody has coded gets them; one of the random tenth that somebody else
     * coded before counts as coded twice; any other is left as it is.
     *
     * @return how many were recorded
     */
    public int code(ConsultationId consultation, List<Coded> coded, Actor actor) {
        actor.must(Role.STAFF);
        Consultation.Brief brief = consultations.get(consultation).brief();
        activities.own(brief.ref(), actor);
        CodeFrame frame = frames.frame(consultation).orElseThrow(() -> new NotFound("code frame of " + brief.ref()));
        var codesOf = new HashMap<String, Set<CodeId>>();
        coded.forEach(each -> codesOf.put(each.response() + each.question(), ids(frame, each.codes())));
        readings.lockedReading(consultation);
        var first = new LinkedHashMap<CommentToCode, Set<CodeId>>();
        int second = 0;
        for (CommentToCode comment : comments.lockedComments(
                consultation,
                coded.stream().map(Coded::response).toList(),
                coded.stream().map(Coded::question).toList())) {
            Set<CodeId> codes = codesOf.getOrDefault(comment.response() + comment.question(), Set.of());
            if (comment.state() == State.OPEN) {
                first.put(comment, codes);
            } else if (coding.mayBeSecond(consultation, comment, actor)) {
                coding.second(consultation, comment, frame, codes, actor);
                second++;
            }
        }
        coding.first(consultation, first, frame, actor);
        if (first.size() + second > 0) {
            events.publishEvent(new CommentsRead(
                    actor, "comments.coded", brief.ref(), String.valueOf(first.size() + second) + " comments"));
        }
        return first.size() + second;
    }

    private static Set<CodeId> ids(CodeFrame frame, Set<String> codes) {
        var ids = new LinkedHashSet<CodeId>();
        codes.forEach(code -> ids.add(
                frame.code(code).orElseThrow(() -> new NotFound("code " + code)).id()));
        return ids;
    }

    /** How far the reading of a consultation is. */
    @Transactional(readOnly = true)
    public Progress progress(ConsultationId consultation) {
        long received = responses.received(consultation);
        return readings.reading(consultation)
                .map(reading -> new Progress(
                        received,
                        reading.responsesOpen(),
                        reading.responsesLeftOut(),
                        reading.comments() - reading.gone(),
                        reading.coded(),
                        reading.leftOut(),
                        reading.codedTwice(),
                        reading.codedAlike(),
                        comments.differing(consultation)))
                .orElseGet(() -> new Progress(received, received, 0, 0, 0, 0, 0, 0, 0));
    }

    /** How often each theme was spoken of, the most frequent first. */
    @Transactional(readOnly = true)
    public List<ThemeCount> counts(ConsultationId consultation) {
        Map<CodeId, GivenCodeStore.Given> counts = givenCodes.counts(consultation);
        var none = new GivenCodeStore.Given(0, 0);
        return frames.frame(consultation).map(CodeFrame::codes).orElse(List.of()).stream()
                .map(code -> {
                    GivenCodeStore.Given count = counts.getOrDefault(code.id(), none);
                    return new ThemeCount(code, count.comments(), count.people());
                })
                .sorted(Comparator.comparingLong(ThemeCount::comments).reversed())
                .toList();
    }

    /** Up to so many sentences of a theme that somebody cleared for printing, word for word. */
    @Transactional(readOnly = true)
    public List<Comment> quotes(ConsultationId consultation, CodeId code, int limit) {
        return givenCodes.cleared(consultation, code, limit).stream()
                .flatMap(given -> responses.comment(consultation, given.response(), given.question()).stream())
                .toList();
    }

    /** The themes of one response: what a person is told about when they ask what became of it. */
    @Transactional(readOnly = true)
    public Set<CodeId> of(ConsultationId consultation, UUID response) {
        return Set.copyOf(givenCodes.given(consultation, List.of(response)).keySet());
    }

    /** The comments of a theme with their words, in the order of the reading. */
    @Transactional(readOnly = true)
    List<OfTheme> commentsOf(ConsultationId consultation, CodeId code, long after, int limit) {
        return givenCodes.commentsOf(consultation, code, after, limit).stream()
                .map(given -> new OfTheme(given, responses.comment(consultation, given.response(), given.question())))
                .toList();
    }

    /** A comment of a theme; its words are gone where the response was taken back. */
    record OfTheme(GivenCodeStore.GivenComment given, Optional<Comment> words) {}

    /** Says that a comment may be printed under a theme, or no longer: somebody read it and it points to nobody. */
    public void clear(String ref, CodeId code, long number, boolean cleared, Actor actor) {
        actor.must(Role.STAFF);
        ConsultationId consultation = id(own(ref, actor));
        int rows =
                givenCodes.clear(consultation, code, number, cleared ? Optional.of(actor.person()) : Optional.empty());
        if (rows == 0) {
            throw new NotFound(number);
        }
        events.publishEvent(new CommentsRead(
                actor, cleared ? "comment.cleared" : "comment.held-back", ref, String.valueOf(number)));
    }

    /** Clears the first comments of each theme whose words are short enough to quote: for a loader, whose texts were read before. */
    public void clearFirst(String ref, CodeId code, int howMany, Actor actor) {
        ConsultationId consultation = id(own(ref, actor));
        commentsOf(consultation, code, 0, howMany)
                .forEach(comment -> clear(ref, code, comment.given().number(), true, actor));
    }

    /** Declares everything read. Refused while a comment is neither coded nor left out with a reason. */
    public List<Problem> analysed(String ref, Actor actor) {
        actor.must(Role.STAFF);
        Consultation consultation = own(ref, actor);
        takeIn(id(consultation));
        Progress progress = progress(id(consultation));
        var problems = new ArrayList<Problem>();
        if (!(consultation instanceof Consultation.Closed)) {
            problems.add(new Problem("", "themes.analysed.still-open"));
        } else if (!progress.isFinished()) {
            problems.add(new Problem("", "themes.analysed.not-finished", progress.open()));
        }
        if (problems.isEmpty()) {
            activities.reach(consultation.brief().activity(), ActivityState.ANALYSED, actor);
            evidence.file(
                    consultation.brief().owner(),
                    Words.english().say("themes.evidence", consultation.brief().title(), progress.received()),
                    "analysis:" + ref,
                    "/activities/" + ref + "/themes",
                    ref,
                    Set.of(Area.ACTION_5, Area.ACTION_6));
            events.publishEvent(new CommentsRead(actor, "consultation.analysed", ref, "all"));
        }
        return problems;
    }

    /** The consultation of an activity that the actor's body leads. */
    Consultation own(String ref, Actor actor) {
        activities.own(ref, actor);
        return consultations.find(ref).orElseThrow(() -> new NotFound(ref));
    }

    private static ConsultationId id(Consultation consultation) {
        return consultation.brief().id();
    }
}
