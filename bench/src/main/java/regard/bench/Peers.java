package regard.bench;

import cc.mallet.pipe.CharSequence2TokenSequence;
import cc.mallet.pipe.CharSequenceLowercase;
import cc.mallet.pipe.Pipe;
import cc.mallet.pipe.SerialPipes;
import cc.mallet.pipe.TokenSequence2FeatureSequence;
import cc.mallet.pipe.TokenSequenceRemoveStopwords;
import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.carrot2.clustering.Cluster;
import org.carrot2.clustering.ClusteringAlgorithm;
import org.carrot2.clustering.Document;
import org.carrot2.language.LanguageComponents;

/** What a Java team would take instead, each with its usual settings; those that need the number of groups are given the true one. */
final class Peers {

    static {
        // MALLET complains at length if it finds no settings for what it logs.
        System.setProperty("java.util.logging.config.file", "/dev/null");
    }

    private Peers() {}

    /** A comment as Carrot2 wants it. */
    private record Text(int place, String words) implements Document {
        @Override
        public void visitFields(BiConsumer<String, String> fields) {
            fields.accept("text", words);
        }
    }

    /** Carrot2's groups overlap and leave some out: the first group counts, and what is in none is one group more. */
    static int[] carrot2(ClusteringAlgorithm algorithm, List<String> texts) {
        try {
            var english = LanguageComponents.loader().load().language("English");
            var documents = new ArrayList<Text>();
            for (int i = 0; i < texts.size(); i++) {
                documents.add(new Text(i, texts.get(i)));
            }
            List<Cluster<Text>> clusters = algorithm.cluster(documents.stream(), english);
            var group = new int[texts.size()];
            Arrays.fill(group, -1);
            for (int c = 0; c < clusters.size(); c++) {
                mark(clusters.get(c), c, group);
            }
            for (int i = 0; i < group.length; i++) {
                group[i] = group[i] < 0 ? clusters.size() : group[i];
            }
            return group;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(Cluster<Text> cluster, int number, int[] group) {
        for (Text text : cluster.getDocuments()) {
            if (group[text.place()] < 0) {
                group[text.place()] = number;
            }
        }
        cluster.getClusters().forEach(inner -> mark(inner, number, group));
    }

    /** Latent Dirichlet allocation by MALLET: a comment belongs to its strongest topic. */
    static int[] mallet(List<String> texts, int topics) {
        var pipe = new SerialPipes(new Pipe[] {
            new CharSequenceLowercase(),
            new CharSequence2TokenSequence(Pattern.compile("\\p{L}[\\p{L}\\p{P}]*\\p{L}")),
            new TokenSequenceRemoveStopwords(false, false),
            new TokenSequence2FeatureSequence()
        });
        var instances = new InstanceList(pipe);
        for (int i = 0; i < texts.size(); i++) {
            instances.addThruPipe(new Instance(texts.get(i), null, i, null));
        }
        ParallelTopicModel.logger.setLevel(Level.OFF);
        var model = new ParallelTopicModel(topics, topics * 0.1, 0.01);
        model.setRandomSeed(1);
        model.addInstances(instances);
        // One: on short texts version 2.0.8 fails with more (an index out of bounds in sampleTopicsForOneDoc).
        model.setNumThreads(1);
        model.setNumIterations(1_000);
        model.setOptimizeInterval(10);
        try {
            model.estimate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var group = new int[texts.size()];
        for (int i = 0; i < group.length; i++) {
            double[] shares = model.getTopicProbabilities(i);
            for (int t = 1; t < shares.length; t++) {
                group[i] = shares[t] > shares[group[i]] ? t : group[i];
            }
        }
        return group;
    }

    /** k-means (k-means++ starts, the best of three) on the vectors our engine uses. */
    static int[] kMeans(float[][] vectors, int groups) {
        int[] best = new int[vectors.length];
        double least = Double.MAX_VALUE;
        for (int start = 0; start < 3; start++) {
            var group = new int[vectors.length];
            double spread = kMeans(vectors, groups, new Random(start + 1), group);
            if (spread < least) {
                least = spread;
                best = group;
            }
        }
        return best;
    }

    private static double kMeans(float[][] vectors, int groups, Random random, int[] group) {
        float[][] centres = starts(vectors, groups, random);
        double spread = 0;
        for (int round = 0; round < 30; round++) {
            var sums = new float[groups][vectors[0].length];
            var counts = new int[groups];
            double now = 0;
            boolean moved = false;
            for (int i = 0; i < vectors.length; i++) {
                int nearest = 0;
                double distance = Double.MAX_VALUE;
                for (int c = 0; c < groups; c++) {
                    double d = distance(vectors[i], centres[c]);
                    if (d < distance) {
                        distance = d;
                        nearest = c;
                    }
                }
                moved |= group[i] != nearest;
                group[i] = nearest;
                now += distance;
                counts[nearest]++;
                for (int d = 0; d < sums[nearest].length; d++) {
                    sums[nearest][d] += vectors[i][d];
                }
            }
            spread = now;
            if (!moved) {
                break;
            }
            for (int c = 0; c < groups; c++) {
                for (int d = 0; counts[c] > 0 && d < sums[c].length; d++) {
                    centres[c][d] = sums[c][d] / counts[c];
                }
            }
        }
        return spread;
    }

    private static float[][] starts(float[][] vectors, int groups, Random random) {
        var centres = new float[groups][];
        centres[0] = vectors[random.nextInt(vectors.length)].clone();
        var nearest = new double[vectors.length];
        Arrays.fill(nearest, Double.MAX_VALUE);
        for (int c = 1; c < groups; c++) {
            double sum = 0;
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], distance(vectors[i], centres[c - 1]));
                sum += nearest[i];
            }
            double at = random.nextDouble() * sum;
            int chosen = 0;
            while (chosen < nearest.length - 1 && (at -= nearest[chosen]) > 0) {
                chosen++;
            }
            centres[c] = vectors[chosen].clone();
        }
        return centres;
    }

    private static double distance(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = 0; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        return 2 - 2 * (s0 + s1 + s2 + s3);
    }
}
