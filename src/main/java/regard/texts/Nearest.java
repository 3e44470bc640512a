package regard.texts;

import java.util.Arrays;

/** The best few of many, kept in order as they come. */
final class Nearest {

    private final int[] places;
    private final float[] scores;
    private int size;
    private float least = -Float.MAX_VALUE;

    Nearest(int wanted) {
        places = new int[wanted];
        scores = new float[wanted];
    }

    /** What must be exceeded to be taken in. */
    float least() {
        return least;
    }

    void take(int place, float score) {
        if (score <= least || scores.length == 0) {
            return;
        }
        int at = Math.min(size, scores.length - 1);
        while (at > 0 && scores[at - 1] < score) {
            scores[at] = scores[at - 1];
            places[at] = places[at - 1];
            at--;
        }
        scores[at] = score;
        places[at] = place;
        size = Math.min(size + 1, scores.length);
        least = size == scores.length ? scores[size - 1] : -Float.MAX_VALUE;
    }

    /** Takes of a whole line what belongs among the best. */
    void takeAll(float[] line) {
        for (int i = 0; i < line.length; i++) {
            if (line[i] > least) {
                take(i, line[i]);
            }
        }
    }

    void clear() {
        size = 0;
        least = -Float.MAX_VALUE;
    }

    int[] places() {
        return Arrays.copyOf(places, size);
    }

    float[] scores() {
        return Arrays.copyOf(scores, size);
    }
}
