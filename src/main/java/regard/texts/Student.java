package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Reads very many texts after the model has read a sample: a vector for each piece of the vocabulary and for each pair that stands side
 * by side, fitted so that their sum over a comment points where the model's vector points. It is Model2Vec (van Dongen and Tulkens 2024)
 * learned on the consultation itself; what it still gets wrong is mended by the model's vectors of the taught texts nearest to it.
 */
final class Student {

    private static final int PASSES = 15;
    private static final float RATE = 0.15f;

    /** A pair seen less often in the sample teaches nothing. */
    private static final int FEWEST_OF_A_PAIR = 2;

    /** A piece that is rarer in all texts cannot move a theme: it is not worth a reading of its own. */
    private static final int FEWEST_OF_A_PIECE = 3;

    private static final int FEWEST_OF_A_PIECE_IF_MANY = 6;
    private static final int MANY = 50_000;

    /** How many taught texts mend a vector, how fast they count less the further they are, and how much they count together. */
    private static final int MENDERS = 10;

    private static final float CLOSER = 8;
    private static final float MENDED = 0.5f;

    private final Map<Long, float[]> byFeature;
    private final float[] mean;
    private final float[][] target;
    private final float[][] taught;
    private final Likeness likeness;

    private Student(Map<Long, float[]> byFeature, float[] mean, float[][] target, float[][] taught, Likeness likeness) {
        this.byFeature = byFeature;
        this.mean = mean;
        this.target = target;
        this.taught = taught;
        this.likeness = likeness;
    }

    /** @param vectors the model's vectors of the texts whose places are in {@code sample} */
    static Student learn(
            EmbeddingModel model,
            List<int[]> texts,
            int[] sample,
            float[][] vectors,
            long seed,
            Likeness likeness,
            Progress progress) {
        float[] mean = Vectors.mean(vectors);
        float[][] target = Vectors.centred(vectors, mean);
        var byFeature = start(model, texts, progress);
        List<int[]> lessons = Arrays.stream(sample).mapToObj(texts::get).toList();
        addPairs(lessons, byFeature);
        var features =
                lessons.stream().map(pieces -> features(pieces, byFeature)).toList();
        var random = new Random(seed);
        var order = new int[sample.length];
        Arrays.setAll(order, i -> i);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            float rate = RATE * (1 - pass / (float) PASSES);
            for (int i : order) {
                step(features.get(i), target[i], rate);
            }
        }
        var taught = new float[sample.length][];
        Arrays.setAll(taught, i -> Vectors.normalise(sum(features.get(i))));
        return new Student(byFeature, mean, target, taught, likeness);
    }

    /** What the model says of each piece alone, less what all have in common, the frequent ones made light. */
    private static Map<Long, float[]> start(EmbeddingModel model, List<int[]> texts, Progress progress) {
        var counts = new int[model.wordPiece().size() + 1];
        long total = 0;
        for (int[] text : texts) {
            for (int i = 1; i < text.length - 1; i++) {
                counts[Math.min(text[i], counts.length - 1)]++;
                total++;
            }
        }
        int fewest = texts.size() > MANY ? FEWEST_OF_A_PIECE_IF_MANY : FEWEST_OF_A_PIECE;
        var alone = new ArrayList<int[]>();
        for (int piece = 0; piece < counts.length - 1; piece++) {
            if (counts[piece] >= fewest) {
                alone.add(new int[] {WordPiece.FIRST, piece, WordPiece.LAST});
            }
        }
        float[][] vectors = model.embed(alone, progress, "learning the words");
        float[] mean = Vectors.mean(vectors);
        var byPiece = new HashMap<Long, float[]>();
        for (int i = 0; i < vectors.length; i++) {
            float[] vector = Vectors.centred(vectors[i], mean);
            int piece = alone.get(i)[1];
            double share = counts[piece] / (double) total;
            float weight = (float) (1e-3 / (1e-3 + share));
            for (int d = 0; d < vector.length; d++) {
                vector[d] *= weight;
            }
            byPiece.put((long) piece, vector);
        }
        return byPiece;
    }

    private static void addPairs(List<int[]> lessons, Map<Long, float[]> byFeature) {
        var counts = new HashMap<Long, Integer>();
        for (int[] pieces : lessons) {
            for (int i = 1; i < pieces.length - 2; i++) {
                counts.merge(pair(pieces[i], pieces[i + 1]), 1, Integer::sum);
            }
        }
        counts.forEach((pair, count) -> {
            if (count >= FEWEST_OF_A_PAIR) {
                byFeature.put(pair, new float[EmbeddingModel.DIMENSIONS]);
            }
        });
    }

    private static long pair(int one, int next) {
        return (one + 1L) << 32 | next;
    }

    private static float[][] features(int[] pieces, Map<Long, float[]> byFeature) {
        var found = new ArrayList<float[]>();
        for (int i = 1; i < pieces.length - 1; i++) {
            float[] piece = byFeature.get((long) pieces[i]);
            if (piece != null) {
                found.add(piece);
            }
            float[] pair = i + 1 < pieces.length - 1 ? byFeature.get(pair(pieces[i], pieces[i + 1])) : null;
            if (pair != null) {
                found.add(pair);
            }
        }
        return found.toArray(float[][]::new);
    }

    private static float[] sum(float[][] features) {
        var sum = new float[EmbeddingModel.DIMENSIONS];
        for (float[] feature : features) {
            Vectors.add(sum, feature, 1);
        }
        return sum;
    }

    /** One step up the slope of the cosine between the sum and its target. */
    private static void step(float[][] features, float[] target, float rate) {
        float[] sum = sum(features);
        float length = (float) Math.sqrt(Vectors.dot(sum, sum));
        if (length < 1e-6f) {
            return;
        }
        float cosine = Vectors.dot(sum, target) / length;
        var slope = target.clone();
        Vectors.add(slope, sum, -cosine / length);
        float by = rate / Math.max(1, (float) Math.sqrt(features.length));
        for (float[] feature : features) {
            Vectors.add(feature, slope, by);
        }
    }

    /** The vectors of texts, in the space of the model. */
    float[][] embed(List<int[]> texts) {
        var vectors = new float[texts.size()][];
        Arrays.parallelSetAll(vectors, i -> Vectors.normalise(sum(features(texts.get(i), byFeature))));
        float own = (float) Math.sqrt(Math.max(0, 1 - Vectors.dot(mean, mean)));
        var nearest = new Nearest(Math.min(MENDERS, taught.length));
        likeness.each(vectors, taught, (row, line) -> {
            nearest.clear();
            nearest.takeAll(line);
            mend(vectors[row], nearest.places(), nearest.scores());
            // Put back among the model's own: the mean they share, and the length a centred one has.
            float[] placed = mean.clone();
            Vectors.add(placed, vectors[row], own);
            vectors[row] = Vectors.normalise(placed);
        });
        return vectors;
    }

    private void mend(float[] vector, int[] places, float[] scores) {
        if (scores.length == 0 || scores[0] <= 0) {
            return;
        }
        var weights = new float[scores.length];
        float all = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp((scores[i] - scores[0]) * CLOSER) * Math.max(0, scores[i]);
            all += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            Vectors.add(vector, target[places[i]], MENDED * scores[0] * weights[i] / all);
        }
        Vectors.normalise(vector);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
