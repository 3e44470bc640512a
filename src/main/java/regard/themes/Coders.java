package regard.themes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.ConsultationId;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.responses.Comment;
import regard.responses.Responses;
import regard.themes.CodingOutcome.Refused;
import regard.themes.CodingOutcome.Saved;
import regard.themes.CodingOutcome.SomebodyWasFirst;
import regard.themes.CodingRound.Round;
import regard.themes.CommentToCode.State;

/**
 * What the people who read do, comment by comment: take the next, give it codes, leave it out or for later, and see how far they
 * agree.
 */
@Service
@Transactional
class Coders {

    private static final int LONGEST_REASON = 500;

    private final Themes themes;
    private final ReadingStore readings;
    private final CommentToCodeStore comments;
    private final CodingStore codings;
    private final GivenCodeStore givenCodes;
    private final Coding coding;
    private final Responses responses;
    private final ApplicationEventPublisher events;

    Coders(
            Themes themes,
            ReadingStore readings,
            CommentToCodeStore comments,
            CodingStore codings,
            GivenCodeStore givenCodes,
            Coding coding,
            Responses responses,
            ApplicationEventPublisher events) {
        this.themes = themes;
        this.readings = readings;
        this.comments = comments;
        this.codings = codings;
        this.givenCodes = givenCodes;
        this.coding = coding;
        this.responses = responses;
        this.events = events;
    }

    /** How far two people agree, for each code of the frame. */
    @Transactional(readOnly = true)
    Map<CodeId, Agreement> agreements(ConsultationId consultation) {
        return givenCodes.agreements(
                consultation,
                readings.reading(consultation)
                        .map(ReadingStore.Reading::codedTwice)
                        .orElse(0L));
    }

    /**
     * The comment that this person should read next. Those that wait for a second person come first, so that a weak code is seen
     * early. People begin at different places, so that they do not read the same comment at the same time.
     */
    @Transactional(readOnly = true)
    Optional<Long> next(ConsultationId consultation, Actor actor) {
        Optional<Long> second = comments.nextSecond(consultation, actor.person());
        if (second.isPresent()) {
            return second;
        }
        long last = readings.reading(consultation)
                .map(ReadingStore.Reading::lastNumber)
                .orElse(0L);
        long start = last == 0 ? 0 : Math.floorMod(actor.person().hashCode(), last) + 1L;
        return comments.nextOpen(consultation, actor.person(), start, Long.MAX_VALUE)
                .or(() -> comments.nextOpen(consultation, actor.person(), 0, start));
    }

    /** One comment with its words; none if its response was taken back. */
    @Transactional(readOnly = true)
    Optional<Reading> read(ConsultationId consultation, long number, Actor actor) {
        CommentToCode comment = comments.comment(consultation, number).orElseThrow(() -> new NotFound(number));
        Map<Round, CodingRound> rounds = codings.rounds(consultation, number);
        return responses
                .comment(consultation, comment.response(), comment.question())
                .map(words ->
                        new Reading(comment, words, rounds, codings.codedBefore(consultation, actor.person(), number)));
    }

    /**
     * A comment as a coder has it before them.
     *
     * @param before the comment they coded before this one
     */
    record Reading(CommentToCode comment, Comment words, Map<Round, CodingRound> rounds, Optional<Long> before) {

        /** What this person found, if they have read it. Nobody is shown what another found, until they settle it. */
        Set<CodeId> own(Actor actor) {
            return rounds.values().stream()
                    .filter(round -> round.coder().equals(actor.person()))
                    .map(CodingRound::codes)
                    .findFirst()
                    .orElse(Set.of());
        }
    }

    /** Gives codes to a comment, in whichever round it is this person's turn. */
    CodingOutcome code(String ref, long number, Set<CodeId> codes, Actor actor) {
        actor.must(Role.STAFF);
        ConsultationId consultation = themes.own(ref, actor).brief().id();
        CodeFrame frame = themes.frame(consultation).orElseThrow(() -> new NotFound(ref));
        if (!codes.stream().allMatch(code -> frame.code(code).isPresent())) {
            throw new NotFound("code of " + ref);
        }
        if (codes.isEmpty()) {
            return new Refused(List.of(new Problem("code", "themes.coding.no-code")));
        }
        CodingOutcome outcome = coding.code(consultation, number, frame, codes, actor);
        if (outcome instanceof Saved) {
            events.publishEvent(new CommentsRead(actor, "comment.coded", ref, String.valueOf(number)));
        }
        return outcome;
    }

    /** Leaves a comment out of the analysis, for a reason that is counted and kept. */
    CodingOutcome leaveOut(String ref, long number, String reason, Actor actor) {
        actor.must(Role.STAFF);
        ConsultationId consultation = themes.own(ref, actor).brief().id();
        if (reason.isBlank()) {
            return new Refused(List.of(new Problem("reason", "themes.coding.reason.missing")));
        }
        if (reason.length() > LONGEST_REASON) {
            return new Refused(List.of(new Problem("reason", "themes.coding.reason.too-long", LONGEST_REASON)));
        }
        readings.lockedReading(consultation);
        CommentToCode comment = comments.lockedComment(consultation, number);
        if (comment.state() != State.OPEN) {
            return new SomebodyWasFirst();
        }
        coding.move(consultation, comment, State.LEFT_OUT, Optional.of(reason.strip()));
        events.publishEvent(new CommentsRead(actor, "comment.left-out", ref, String.valueOf(number)));
        return new Saved();
    }

    /** A response was taken back before anybody read it: its comment is no longer there to be read. */
    void gone(String ref, long number, Actor actor) {
        actor.must(Role.STAFF);
        ConsultationId consultation = themes.own(ref, actor).brief().id();
        readings.lockedReading(consultation);
        CommentToCode comment = comments.lockedComment(consultation, number);
        if (comment.state() == State.OPEN
                && responses
                        .comment(consultation, comment.response(), comment.question())
                        .isEmpty()) {
            coding.move(consultation, comment, State.GONE, Optional.empty());
        }
    }

    /** Puts a comment aside for this person: it comes again when they take up what they left. */
    void later(String ref, long number, Actor actor) {
        actor.must(Role.STAFF);
        ConsultationId consultation = themes.own(ref, actor).brief().id();
        if (comments.comment(consultation, number).isEmpty()) {
            throw new NotFound(number);
        }
        comments.later(consultation, number, actor.person());
    }

    void takeUp(String ref, Actor actor) {
        actor.must(Role.STAFF);
        comments.takeUp(themes.own(ref, actor).brief().id(), actor.person());
    }

    @Transactional(readOnly = true)
    long leftForLater(ConsultationId consultation, Actor actor) {
        return comments.leftForLater(consultation, actor.person());
    }

    @Transactional(readOnly = true)
    long codedBy(ConsultationId consultation, Actor actor) {
        return codings.codedBy(consultation, actor.person());
    }

    /** Comments that two people coded differently, in the order of the reading. */
    @Transactional(readOnly = true)
    List<CommentToCode> differing(ConsultationId consultation, long after, int limit) {
        return comments.differing(consultation, after, limit);
    }
}
