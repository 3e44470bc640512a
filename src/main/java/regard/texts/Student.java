package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Reads very many texts after the model has read a sample: a vector for each piece of the vocabulary, fitted so that the mean over a
 * comment points where the model's vector points. It is Model2Vec (van Dongen and Tulkens 2024) learned on the consultation itself.
 */
final class Student {

    private static final int PASSES = 15;
    private static final float RATE = 0.15f;

    private final Map<Integer, float[]> byPiece;
    private final float[] mean;

    private Student(Map<Integer, float[]> byPiece, float[] mean) {
        this.byPiece = byPiece;
        this.mean = mean;
    }

    /** @param taught the model's vectors of the texts whose places are in {@code sample} */
    static Student learn(
            EmbeddingModel model, List<int[]> texts, int[] sample, float[][] taught, long seed, Progress progress) {
        float[] mean = Vectors.mean(taught);
        var byPiece = start(model, texts, progress);
        var student = new Student(byPiece, mean);
        float[][] target = Vectors.centred(taught, mean);
        var random = new Random(seed);
        var order = new int[sample.length];
        Arrays.setAll(order, i -> i);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            float rate = RATE * (1 - pass / (float) PASSES);
            for (int i : order) {
                student.step(texts.get(sample[i]), target[i], rate);
            }
        }
        return student;
    }

    /** What the model says of each piece alone, less what all have in common, the frequent ones made light. */
    private static Map<Integer, float[]> start(EmbeddingModel model, List<int[]> texts, Progress progress) {
        var counts = new HashMap<Integer, Integer>();
        long total = 0;
        for (int[] text : texts) {
            for (int i = 1; i < text.length - 1; i++) {
                counts.merge(text[i], 1, Integer::sum);
                total++;
            }
        }
        var pieces = counts.keySet().stream().sorted().toList();
        var alone = new ArrayList<int[]>();
        pieces.forEach(piece -> alone.add(new int[] {WordPiece.FIRST, piece, WordPiece.LAST}));
        float[][] vectors = model.embed(alone, progress, "learning the words");
        float[] mean = Vectors.mean(vectors);
        var byPiece = new HashMap<Integer, float[]>();
        for (int i = 0; i < vectors.length; i++) {
            float[] vector = Vectors.centred(vectors[i], mean);
            double share = counts.getOrDefault(pieces.get(i), 1) / (double) total;
            float weight = (float) (1e-3 / (1e-3 + share));
            for (int d = 0; d < vector.length; d++) {
                vector[d] *= weight;
            }
            byPiece.put(pieces.get(i), vector);
        }
        return byPiece;
    }

    /** The vector of a text, in the space of the model. */
    float[] embed(int[] pieces) {
        float[] vector = Vectors.normalise(sum(pieces));
        // Put back among the model's own: the mean they share, and the length a centred one has.
        float[] placed = mean.clone();
        float own = (float) Math.sqrt(Math.max(0, 1 - Vectors.dot(mean, mean)));
        Vectors.add(placed, vector, own);
        return Vectors.normalise(placed);
    }

    private float[] sum(int[] pieces) {
        var sum = new float[EmbeddingModel.DIMENSIONS];
        for (int i = 1; i < pieces.length - 1; i++) {
            float[] vector = byPiece.get(pieces[i]);
            if (vector != null) {
                Vectors.add(sum, vector, 1);
            }
        }
        return sum;
    }

    /** One step up the slope of the cosine between the sum and its target. */
    private void step(int[] pieces, float[] target, float rate) {
        float[] sum = sum(pieces);
        float length = (float) Math.sqrt(Vectors.dot(sum, sum));
        if (length < 1e-6f) {
            return;
        }
        float cosine = Vectors.dot(sum, target) / length;
        var slope = target.clone();
        Vectors.add(slope, sum, -cosine / length);
        float by = rate / Math.max(1, (float) Math.sqrt(pieces.length - 2f));
        for (int i = 1; i < pieces.length - 1; i++) {
            float[] vector = byPiece.get(pieces[i]);
            if (vector != null) {
                Vectors.add(vector, slope, by);
            }
        }
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
