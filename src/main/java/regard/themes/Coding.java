package regard.themes;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import regard.consultations.ConsultationId;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.themes.CodingOutcome.Refused;
import regard.themes.CodingOutcome.Saved;
import regard.themes.CodingOutcome.SomebodyWasFirst;
import regard.themes.CodingRound.Round;
import regard.themes.CommentToCode.State;

/**
 * Codes given to comments, round by round: a first reading that counts, for one in ten a second by somebody else, and what both settle
 * on where they differ.
 */
@Component
class Coding {

    private final ReadingStore readings;
    private final CommentToCodeStore comments;
    private final CodingStore codings;
    private final GivenCodeStore givenCodes;
    private final Clock clock;

    Coding(
            ReadingStore readings,
            CommentToCodeStore comments,
            CodingStore codings,
            GivenCodeStore givenCodes,
            Clock clock) {
        this.readings = readings;
        this.comments = comments;
        this.codings = codings;
        this.givenCodes = givenCodes;
        this.clock = clock;
    }

    /** Gives codes to a comment, in whichever round it is this person's turn. */
    CodingOutcome code(ConsultationId consultation, long number, CodeFrame frame, Set<CodeId> codes, Actor actor) {
        readings.lockedReading(consultation);
        CommentToCode comment = comments.lockedComment(consultation, number);
        Map<Round, CodingRound> rounds = codings.rounds(consultation, number);
        if (comment.state() == State.OPEN || comment.state() == State.LEFT_OUT) {
            first(consultation, Map.of(comment, codes), frame, actor);
        } else if (comment.differs()) {
            settle(consultation, comment, frame, codes, actor);
        } else if (mayBeSecond(consultation, comment, actor)) {
            second(consultation, comment, frame, codes, actor);
        } else if (isOwn(rounds, Round.FIRST, actor) && rounds.size() == 1) {
            again(consultation, comment, frame, codes, actor);
        } else if (rounds.values().stream().anyMatch(round -> round.coder().equals(actor.person()))) {
            return new Refused(List.of(new Problem("", "themes.coding.coded-twice")));
        } else {
            return new SomebodyWasFirst();
        }
        return new Saved();
    }

    private static boolean isOwn(Map<Round, CodingRound> rounds, Round round, Actor actor) {
        return Optional.ofNullable(rounds.get(round))
                .filter(coding -> coding.coder().equals(actor.person()))
                .isPresent();
    }

    boolean mayBeSecond(ConsultationId consultation, CommentToCode comment, Actor actor) {
        return comment.state() == State.CODED
                && codings.waitsForSecond(consultation, comment.number())
                        .filter(first -> !first.equals(actor.person()))
                        .isPresent();
    }

    /** The first reading of comments: from now on they count. */
    void first(ConsultationId consultation, Map<CommentToCode, Set<CodeId>> coded, CodeFrame frame, Actor actor) {
        if (coded.isEmpty()) {
            return;
        }
        List<UUID> of =
                coded.keySet().stream().map(CommentToCode::response).distinct().toList();
        ReadingStore.Standing before = readings.standing(consultation, of);
        Map<CodeId, GivenCodeStore.Given> givenBefore = givenCodes.given(consultation, of);
        Instant now = clock.instant();
        coded.forEach((comment, codes) -> {
            codings.record(consultation, comment.number(), Round.FIRST, actor.person(), frame.version(), codes, now);
            if (comment.twice()) {
                codings.waitForSecond(consultation, comment.number(), actor.person());
            }
        });
        comments.move(
                consultation,
                coded.keySet().stream().map(CommentToCode::number).toList(),
                State.CODED,
                Optional.empty());
        give(consultation, coded);
        long wereLeftOut = coded.keySet().stream()
                .filter(comment -> comment.state() == State.LEFT_OUT)
                .count();
        readings.count(consultation, coded.size(), -wereLeftOut, 0, before, readings.standing(consultation, of));
        givenCodes.recount(consultation, of, givenBefore);
    }

    /** The same person changes their mind, before anybody else has read it. */
    private void again(
            ConsultationId consultation, CommentToCode comment, CodeFrame frame, Set<CodeId> codes, Actor actor) {
        codings.record(
                consultation, comment.number(), Round.FIRST, actor.person(), frame.version(), codes, clock.instant());
        replace(consultation, comment, codes);
    }

    /** Another person's reading: it changes no count, and shows how far both agree. */
    void second(ConsultationId consultation, CommentToCode comment, CodeFrame frame, Set<CodeId> codes, Actor actor) {
        CodingRound first = codings.rounds(consultation, comment.number()).get(Round.FIRST);
        if (first == null) {
            throw new IllegalStateException(
                    "a comment waits for a second reading and has no first: " + comment.number());
        }
        codings.record(
                consultation, comment.number(), Round.SECOND, actor.person(), frame.version(), codes, clock.instant());
        codings.readTwice(consultation, comment.number());
        var either = new LinkedHashSet<>(first.codes());
        either.addAll(codes);
        for (CodeId code : either) {
            boolean inFirst = first.codes().contains(code);
            boolean inSecond = codes.contains(code);
            givenCodes.addToAgreement(
                    code, inFirst && inSecond ? 1 : 0, inFirst && !inSecond ? 1 : 0, inSecond && !inFirst ? 1 : 0);
        }
        boolean alike = first.codes().equals(codes);
        readings.countTwice(consultation, 1, alike ? 1 : 0);
        comments.differs(consultation, comment.number(), !alike);
    }

    /** What both people settled on counts instead of the first reading. Agreement stays what it was when they read. */
    private void settle(
            ConsultationId consultation, CommentToCode comment, CodeFrame frame, Set<CodeId> codes, Actor actor) {
        codings.record(
                consultation, comment.number(), Round.SETTLED, actor.person(), frame.version(), codes, clock.instant());
        comments.differs(consultation, comment.number(), false);
        replace(consultation, comment, codes);
    }

    private void replace(ConsultationId consultation, CommentToCode comment, Set<CodeId> codes) {
        List<UUID> of = List.of(comment.response());
        Map<CodeId, GivenCodeStore.Given> before = givenCodes.given(consultation, of);
        givenCodes.takeBack(consultation, comment, codes);
        give(consultation, Map.of(comment, codes));
        givenCodes.recount(consultation, of, before);
    }

    private void give(ConsultationId consultation, Map<CommentToCode, Set<CodeId>> coded) {
        var numbers = new ArrayList<Long>();
        var of = new ArrayList<UUID>();
        var codes = new ArrayList<UUID>();
        coded.forEach((comment, given) -> given.forEach(code -> {
            numbers.add(comment.number());
            of.add(comment.response());
            codes.add(code.value());
        }));
        givenCodes.give(consultation, numbers, of, codes);
    }

    void move(ConsultationId consultation, CommentToCode comment, State state, Optional<String> reason) {
        List<UUID> of = List.of(comment.response());
        ReadingStore.Standing before = readings.standing(consultation, of);
        comments.move(consultation, List.of(comment.number()), state, reason);
        readings.count(
                consultation,
                0,
                state == State.LEFT_OUT ? 1 : 0,
                state == State.GONE ? 1 : 0,
                before,
                readings.standing(consultation, of));
    }
}
