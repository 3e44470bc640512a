package regard.texts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The single sentences of the comments that have several, with their vectors: a comment may make more than one point. Each is an exact
 * part of what somebody wrote.
 */
final class Points {

    private static final int MOST_READ_BY_MODEL = 20_000;

    private final List<Point> points;
    private final float[][] vectors;
    private final @Nullable Student student;
    private final EmbeddingModel model;

    /**
     * One sentence.
     *
     * @param text the place of the text it is part of
     * @param comment the place of the comment whose words these are
     * @param masked whether it holds personal data, so that it must not be shown
     */
    record Point(int text, int comment, String words, boolean masked) {}

    private Points(List<Point> points, float[][] vectors, @Nullable Student student, EmbeddingModel model) {
        this.points = points;
        this.vectors = vectors;
        this.student = student;
        this.model = model;
    }

    static Points of(
            Reading reading, Embedder embedder, @Nullable Student student, EmbeddingModel model, Progress progress) {
        var points = new ArrayList<Point>();
        var sayers = reading.sayers();
        for (int text = 0; text < sayers.size(); text++) {
            int comment = sayers.get(text).getFirst();
            var sentences = Sentences.of(reading.comments().get(comment).text());
            if (sentences.size() > 1) {
                for (String sentence : sentences) {
                    points.add(new Point(
                            text,
                            comment,
                            sentence,
                            !PersonalData.find(sentence).isEmpty()));
                }
            }
        }
        if (student != null || points.size() > MOST_READ_BY_MODEL) {
            return new Points(
                    points, new float[0][], student == null ? embedder.student(reading.texts()) : student, model);
        }
        progress.at("reading sentences", 0, points.size());
        float[][] vectors = embedder.byModel(
                points.stream().map(point -> PersonalData.mask(point.words())).toList(), "reading sentences");
        return new Points(points, vectors, null, model);
    }

    List<Point> all() {
        return points;
    }

    /** The vector of a sentence, by its place; made anew each time where there are very many. */
    float[] vector(int point) {
        if (student == null) {
            return vectors[point];
        }
        return student.embed(
                model.wordPiece().pieces(PersonalData.mask(points.get(point).words()), 400));
    }
}
