package regard.texts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The single sentences of the comments that have several, with their vectors: a comment may make more than one point. Each is an exact
 * part of what somebody wrote.
 */
final class Points {

    private final List<Point> points;
    private final float[][] vectors;
    private final @Nullable Student student;
    private final Embedder embedder;

    /**
     * One sentence.
     *
     * @param text the place of the text it is part of
     * @param comment the place of the comment whose words these are
     * @param masked whether it holds personal data, so that it must not be shown
     */
    record Point(int text, int comment, String words, boolean masked) {}

    private Points(List<Point> points, float[][] vectors, @Nullable Student student, Embedder embedder) {
        this.points = points;
        this.vectors = vectors;
        this.student = student;
        this.embedder = embedder;
    }

    static Points of(Reading reading, Embedder embedder, Embedder.Embedded texts, Progress progress) {
        var sayers = reading.sayers();
        List<Point> points = IntStream.range(0, sayers.size())
                .parallel()
                .boxed()
                .flatMap(text -> points(reading, text, sayers.get(text).getFirst()))
                .toList();
        var words = points.stream().map(Points::shown).toList();
        var student = texts.student() == null
                ? embedder.studentFor(words, reading.texts(), texts.vectors())
                : texts.student();
        progress.at("reading sentences", 0, points.size());
        float[][] vectors = student == null ? embedder.byModel(words, "reading sentences") : new float[0][];
        return new Points(points, vectors, student, embedder);
    }

    private static Stream<Point> points(Reading reading, int text, int comment) {
        var sentences = Sentences.of(reading.comments().get(comment).text());
        return sentences.size() < 2
                ? Stream.empty()
                : sentences.stream()
                        .map(sentence -> new Point(
                                text,
                                comment,
                                sentence,
                                !PersonalData.find(sentence).isEmpty()));
    }

    private static String shown(Point point) {
        return point.masked() ? PersonalData.mask(point.words()) : point.words();
    }

    List<Point> all() {
        return points;
    }

    /** The vectors of sentences from one place to another; made anew each time where there are very many. */
    float[][] vectors(int from, int to) {
        return student == null
                ? Arrays.copyOfRange(vectors, from, to)
                : embedder.byStudent(
                        student,
                        points.subList(from, to).stream().map(Points::shown).toList());
    }
}
