package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the comments nearest to a question, by meaning and by words together. A vector is kept in 384 bytes, so that 100,000 comments
 * fit in 38 MB.
 */
public final class CommentSearch {

    private static final int DIMENSIONS = EmbeddingModel.DIMENSIONS;
    private static final float STRETCH = 4;
    private static final float SCALE = 1 / (127f * 127f * STRETCH * STRETCH);
    private static final float BY_MEANING = 0.7f;
    private static final int[] NOWHERE = {};

    /** The usual constants of BM25 (Robertson and Zaragoza 2009). */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    /** Comments scanned by one thread at a time. */
    private static final int PART = 8_192;

    private final List<Comment> comments;
    private final Embedder embedder;
    private final float[] mean;

    /** The vectors of the texts, one after the other, and the text of each comment. */
    private final byte[] vectors;

    private final int[] textOf;

    /** By term, the comments that hold it and how often, in turns. */
    private final Map<String, int[]> postings = new HashMap<>();

    private final int[] lengths;
    private final double meanLength;

    /**
     * A comment found.
     *
     * @param score from 0 to 1, for ordering only
     */
    public record Hit(Comment comment, double score) {}

    private CommentSearch(List<Comment> comments, Embedder embedder, float[] mean, byte[] vectors, int[] textOf) {
        this.comments = comments;
        this.embedder = embedder;
        this.mean = mean;
        this.vectors = vectors;
        this.textOf = textOf;
        lengths = new int[comments.size()];
        var lists = new HashMap<String, Postings>();
        long sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            var terms = Terms.of(comments.get(i).text());
            for (String term : terms) {
                lists.computeIfAbsent(term, _ -> new Postings()).count(i);
            }
            lengths[i] = terms.size();
            sum += terms.size();
        }
        lists.forEach((term, list) -> postings.put(term, list.closed()));
        meanLength = Math.max(1, sum / (double) Math.max(1, lengths.length));
    }

    static CommentSearch of(List<Comment> all, Embedder embedder) {
        var comments = new ArrayList<Comment>();
        var clean = new ArrayList<String>();
        for (Comment comment : all) {
            String words = Wording.clean(comment.text());
            if (!Wording.key(words).isEmpty()) {
                comments.add(comment);
                clean.add(words);
            }
        }
        var texts = List.copyOf(new TreeSet<>(clean));
        float[][] read = embedder.embed(texts, "reading for meaning").vectors();
        float[] mean = Vectors.mean(read);
        var place = new HashMap<String, Integer>();
        var vectors = new byte[Math.multiplyExact(texts.size(), DIMENSIONS)];
        for (int i = 0; i < read.length; i++) {
            place.put(texts.get(i), i);
            small(Vectors.centred(read[i], mean), vectors, i * DIMENSIONS);
        }
        int[] textOf =
                clean.stream().mapToInt(words -> place.getOrDefault(words, 0)).toArray();
        return new CommentSearch(comments, embedder, mean, vectors, textOf);
    }

    /** The nearest comments, best first. */
    public List<Hit> find(String question, int wanted) {
        if (comments.isEmpty() || wanted < 1) {
            return List.of();
        }
        var asked = new byte[DIMENSIONS];
        small(Vectors.centred(embedder.byModel(List.of(Wording.clean(question)), "reading")[0], mean), asked, 0);
        float[] byWords = byWords(question);
        var best = new Nearest(Math.min(wanted, comments.size()));
        int parts = (comments.size() + PART - 1) / PART;
        var found = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> best(asked, byWords, part * PART, wanted))
                .toList();
        for (Nearest part : found) {
            int[] places = part.places();
            float[] scores = part.scores();
            for (int i = 0; i < places.length; i++) {
                best.take(places[i], scores[i]);
            }
        }
        var hits = new ArrayList<Hit>();
        float[] scores = best.scores();
        for (int place : best.places()) {
            hits.add(new Hit(comments.get(place), Math.clamp(scores[hits.size()], 0, 1)));
        }
        return hits;
    }

    private Nearest best(byte[] asked, float[] byWords, int from, int wanted) {
        int to = Math.min(comments.size(), from + PART);
        var best = new Nearest(Math.min(wanted, to - from));
        for (int i = from; i < to; i++) {
            float meaning = Math.max(0, dot(asked, vectors, textOf[i] * DIMENSIONS) * SCALE);
            best.take(i, BY_MEANING * meaning + (1 - BY_MEANING) * byWords[i]);
        }
        return best;
    }

    /** How well the words fit, the best of all being 1. */
    private float[] byWords(String question) {
        var scores = new float[comments.size()];
        float most = 0;
        for (String term : new TreeSet<>(Terms.of(question))) {
            int[] found = postings.getOrDefault(term, NOWHERE);
            double holding = found.length / 2.0;
            double rare = Math.log(1 + (scores.length - holding + 0.5) / (holding + 0.5));
            for (int i = 0; i < found.length; i += 2) {
                double count = found[i + 1];
                double length = lengths[found[i]] / meanLength;
                scores[found[i]] += (float) (rare * count * (K1 + 1) / (count + K1 * (1 - B + B * length)));
                most = Math.max(most, scores[found[i]]);
            }
        }
        for (int i = 0; i < scores.length && most > 0; i++) {
            scores[i] /= most;
        }
        return scores;
    }

    /** Each number as a byte; the largest is far from 1, so all are stretched and cut. */
    private static void small(float[] vector, byte[] to, int at) {
        for (int i = 0; i < vector.length; i++) {
            to[at + i] = (byte) Math.clamp(Math.round(vector[i] * 127 * STRETCH), -127, 127);
        }
    }

    private static int dot(byte[] a, byte[] b, int at) {
        int sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            sum += a[i] * b[at + i];
        }
        return sum;
    }

    /** Where a term stands, as it is counted. */
    private static final class Postings {

        private int[] pairs = new int[4];
        private int size;

        void count(int place) {
            if (size > 0 && pairs[size - 2] == place) {
                pairs[size - 1]++;
                return;
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, size * 2);
            }
            pairs[size++] = place;
            pairs[size++] = 1;
        }

        int[] closed() {
            return Arrays.copyOf(pairs, size);
        }
    }
}
