package regard.themes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.ConsultationId;
import regard.themes.CommentToCode.State;

/**
 * Takes the reading of a response out of every count: somebody took their answers back, and nothing is left to be read; or they put
 * others in their place, and somebody reads them anew. How far two people agreed stays what it was when they read.
 */
@Component
class Unreading {

    private final ReadingStore readings;
    private final CommentToCodeStore comments;
    private final CodingStore codings;
    private final GivenCodeStore givenCodes;

    Unreading(ReadingStore readings, CommentToCodeStore comments, CodingStore codings, GivenCodeStore givenCodes) {
        this.readings = readings;
        this.comments = comments;
        this.codings = codings;
        this.givenCodes = givenCodes;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ConsultationId consultation, UUID response, boolean gone) {
        if (readings.reading(consultation).isEmpty()) {
            return;
        }
        readings.lockedReading(consultation);
        List<CommentToCode> read = comments.lockedComments(consultation, response).stream()
                .filter(comment -> comment.state() == State.CODED
                        || comment.state() == State.LEFT_OUT
                        || (gone && comment.state() == State.OPEN))
                .toList();
        if (!read.isEmpty()) {
            forget(consultation, response, read, gone ? State.GONE : State.OPEN);
        }
    }

    private void forget(ConsultationId consultation, UUID response, List<CommentToCode> read, State to) {
        List<UUID> of = List.of(response);
        ReadingStore.Standing before = readings.standing(consultation, of);
        Map<CodeId, GivenCodeStore.Given> given = givenCodes.given(consultation, of);
        for (CommentToCode comment : read) {
            givenCodes.takeBack(consultation, comment, Set.of());
            codings.readTwice(consultation, comment.number());
            comments.differs(consultation, comment.number(), false);
        }
        comments.move(consultation, read.stream().map(CommentToCode::number).toList(), to, Optional.empty());
        readings.count(
                consultation,
                -count(read, State.CODED),
                -count(read, State.LEFT_OUT),
                to == State.GONE ? read.size() : 0,
                before,
                readings.standing(consultation, of));
        givenCodes.recount(consultation, of, given);
    }

    private static long count(List<CommentToCode> read, State state) {
        return read.stream().filter(comment -> comment.state() == state).count();
    }
}
