package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
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

    private static final double BY_MEANING = 0.7;

    /** The usual constants of BM25 (Robertson and Zaragoza 2009). */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    private final List<Comment> comments;
    private final Embedder embedder;
    private final float[] mean;
    private final byte[][] vectors;
    private final Map<String, List<int[]>> postings = new HashMap<>();
    private final int[] lengths;
    private final double meanLength;

    /**
     * A comment found.
     *
     * @param score from 0 to 1, for ordering only
     */
    public record Hit(Comment comment, double score) {}

    private CommentSearch(List<Comment> comments, Embedder embedder, float[] mean, byte[][] vectors) {
        this.comments = comments;
        this.embedder = embedder;
        this.mean = mean;
        this.vectors = vectors;
        lengths = new int[comments.size()];
        long sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            var counts = new HashMap<String, Integer>();
            Terms.of(comments.get(i).text()).forEach(term -> counts.merge(term, 1, Integer::sum));
            int place = i;
            counts.forEach((term, count) ->
                    postings.computeIfAbsent(term, _ -> new ArrayList<>(2)).add(new int[] {place, count}));
            lengths[i] = counts.values().stream().mapToInt(Integer::intValue).sum();
            sum += lengths[i];
        }
        meanLength = Math.max(1, sum / (double) Math.max(1, lengths.length));
    }

    static CommentSearch of(List<Comment> all, Embedder embedder) {
        var comments = all.stream()
                .filter(comment -> !Wording.key(Wording.clean(comment.text())).isEmpty())
                .toList();
        var distinct = new TreeSet<String>();
        comments.forEach(comment -> distinct.add(Wording.clean(comment.text())));
        var texts = List.copyOf(distinct);
        float[][] read = embedder.embed(texts, "reading for meaning").vectors();
        float[] mean = Vectors.mean(read);
        var place = new HashMap<String, Integer>();
        for (int i = 0; i < texts.size(); i++) {
            place.put(texts.get(i), i);
        }
        var small = new byte[texts.size()][];
        for (int i = 0; i < small.length; i++) {
            small[i] = small(Vectors.centred(read[i], mean));
        }
        var vectors = new byte[comments.size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = small[place.getOrDefault(Wording.clean(comments.get(i).text()), 0)];
        }
        return new CommentSearch(comments, embedder, mean, vectors);
    }

    /** The nearest comments, best first. */
    public List<Hit> find(String question, int wanted) {
        if (comments.isEmpty()) {
            return List.of();
        }
        byte[] asked = small(Vectors.centred(embedder.byModel(List.of(Wording.clean(question)), "reading")[0], mean));
        double[] byWords = byWords(question);
        double most = 0;
        for (double score : byWords) {
            most = Math.max(most, score);
        }
        double scale = most > 0 ? 1 / most : 0;
        var scores = new double[comments.size()];
        for (int i = 0; i < scores.length; i++) {
            double meaning = Math.max(0, dot(asked, vectors[i]) / (127.0 * 127.0));
            scores[i] = BY_MEANING * meaning + (1 - BY_MEANING) * byWords[i] * scale;
        }
        return best(scores, wanted).stream()
                .map(i -> new Hit(comments.get(i), Math.clamp(scores[i], 0, 1)))
                .toList();
    }

    private double[] byWords(String question) {
        var scores = new double[comments.size()];
        for (String term : new TreeSet<>(Terms.of(question))) {
            var found = postings.getOrDefault(term, List.of());
            double rare = Math.log(1 + (scores.length - found.size() + 0.5) / (found.size() + 0.5));
            for (int[] posting : found) {
                double count = posting[1];
                double length = lengths[posting[0]] / meanLength;
                scores[posting[0]] += rare * count * (K1 + 1) / (count + K1 * (1 - B + B * length));
            }
        }
        return scores;
    }

    private static List<Integer> best(double[] scores, int wanted) {
        double[] sorted = scores.clone();
        java.util.Arrays.sort(sorted);
        double least = sorted[Math.max(0, sorted.length - wanted)];
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] >= least)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i))
                .limit(wanted)
                .toList();
    }

    /** Each number as a byte; the largest is far from 1, so all are stretched and cut. */
    private static byte[] small(float[] vector) {
        var small = new byte[vector.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = (byte) Math.clamp(Math.round(vector[i] * 127 * STRETCH), -127, 127);
        }
        return small;
    }

    private static final float STRETCH = 4;

    private static double dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / (double) (STRETCH * STRETCH);
    }
}
