package regard.texts;

import java.util.Arrays;

/** Plain arithmetic on rows of numbers of one length. */
final class Vectors {

    private Vectors() {}

    static float dot(float[] a, float[] b) {
        // Four sums at once: the processor need not wait for one addition before the next.
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Makes it of length 1, in place; nothing stays nothing. */
    static float[] normalise(float[] a) {
        double length = Math.sqrt(dot(a, a));
        if (length > 1e-12) {
            float by = (float) (1 / length);
            for (int i = 0; i < a.length; i++) {
                a[i] *= by;
            }
        }
        return a;
    }

    static void add(float[] to, float[] a, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += a[i] * times;
        }
    }

    static float[] mean(float[][] rows) {
        var sums = new double[rows.length == 0 ? EmbeddingModel.DIMENSIONS : rows[0].length];
        for (float[] row : rows) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        var mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / Math.max(1, rows.length));
        }
        return mean;
    }

    /** The row less the mean, of length 1: the model's vectors all lie in one corner, and only what differs tells texts apart. */
    static float[] centred(float[] row, float[] mean) {
        var centred = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            centred[i] = row[i] - mean[i];
        }
        return normalise(centred);
    }

    static float[][] centred(float[][] rows, float[] mean) {
        var centred = new float[rows.length][];
        Arrays.parallelSetAll(centred, i -> centred(rows[i], mean));
        return centred;
    }
}
