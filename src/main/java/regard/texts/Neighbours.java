package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The nearest neighbours of each vector, nearest first: all of them compared up to a size, above it those in the nearest cells of an
 * inverted list.
 *
 * @param of the places of the neighbours of each row
 * @param cosine how near they are
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers: no room for copies
record Neighbours(int[][] of, float[][] cosine) {

    private static final int ALL_COMPARED = 20_000;
    private static final int CELLS_SEARCHED = 8;
    private static final int SAMPLE = 12_000;
    private static final int ROUNDS = 8;

    static Neighbours find(float[][] vectors, int wanted, long seed, Likeness likeness) {
        int k = Math.min(wanted, vectors.length - 1);
        return vectors.length <= ALL_COMPARED ? exact(vectors, k, likeness) : byCells(vectors, k, seed, likeness);
    }

    private static Neighbours exact(float[][] vectors, int k, Likeness likeness) {
        var of = new int[vectors.length][];
        var cosine = new float[vectors.length][];
        likeness.each(vectors, vectors, (row, line) -> {
            var nearest = new Nearest(k);
            for (int i = 0; i < line.length; i++) {
                if (line[i] > nearest.least() && i != row) {
                    nearest.take(i, line[i]);
                }
            }
            of[row] = nearest.places();
            cosine[row] = nearest.scores();
        });
        return new Neighbours(of, cosine);
    }

    private static Neighbours byCells(float[][] vectors, int k, long seed, Likeness likeness) {
        int cells = (int) Math.sqrt(vectors.length);
        float[][] centres = centres(vectors, cells, seed, likeness);
        var searched = new int[vectors.length][];
        likeness.each(vectors, centres, (row, line) -> {
            var nearest = new Nearest(CELLS_SEARCHED);
            nearest.takeAll(line);
            searched[row] = nearest.places();
        });
        List<List<Integer>> inCell = lists(cells);
        List<List<Integer>> searching = lists(cells);
        for (int i = 0; i < vectors.length; i++) {
            inCell.get(searched[i][0]).add(i);
            for (int cell : searched[i]) {
                searching.get(cell).add(i);
            }
        }
        var nearest = new Nearest[vectors.length];
        Arrays.setAll(nearest, _ -> new Nearest(k));
        for (int cell = 0; cell < cells; cell++) {
            int[] rows = ints(searching.get(cell));
            int[] columns = ints(inCell.get(cell));
            likeness.each(pick(vectors, rows), pick(vectors, columns), (row, line) -> {
                var mine = nearest[rows[row]];
                for (int i = 0; i < line.length; i++) {
                    if (line[i] > mine.least() && columns[i] != rows[row]) {
                        mine.take(columns[i], line[i]);
                    }
                }
            });
        }
        var of = new int[vectors.length][];
        var cosine = new float[vectors.length][];
        for (int i = 0; i < of.length; i++) {
            of[i] = nearest[i].places();
            cosine[i] = nearest[i].scores();
        }
        return new Neighbours(of, cosine);
    }

    /** The centres of cells: k-means on the sphere, on a sample. */
    static float[][] centres(float[][] vectors, int cells, long seed, Likeness likeness) {
        int[] sample = vectors.length <= SAMPLE
                ? IntStream.range(0, vectors.length).toArray()
                : new Random(seed)
                        .ints(0, vectors.length)
                        .distinct()
                        .limit(SAMPLE)
                        .sorted()
                        .toArray();
        float[][] rows = pick(vectors, sample);
        int[] first = new Random(seed + 1)
                .ints(0, rows.length)
                .distinct()
                .limit(cells)
                .toArray();
        float[][] centres = Arrays.stream(pick(rows, first)).map(float[]::clone).toArray(float[][]::new);
        var cellOf = new int[rows.length];
        for (int round = 0; round < ROUNDS; round++) {
            likeness.each(rows, centres, (row, line) -> cellOf[row] = highest(line));
            var sums = new float[cells][rows[0].length];
            var counts = new int[cells];
            for (int i = 0; i < rows.length; i++) {
                Vectors.add(sums[cellOf[i]], rows[i], 1);
                counts[cellOf[i]]++;
            }
            for (int cell = 0; cell < cells; cell++) {
                if (counts[cell] > 0) {
                    centres[cell] = Vectors.normalise(sums[cell]);
                }
            }
        }
        return centres;
    }

    static int highest(float[] line) {
        int highest = 0;
        for (int i = 1; i < line.length; i++) {
            if (line[i] > line[highest]) {
                highest = i;
            }
        }
        return highest;
    }

    static float[][] pick(float[][] vectors, int[] places) {
        var picked = new float[places.length][];
        Arrays.setAll(picked, i -> vectors[places[i]]);
        return picked;
    }

    private static List<List<Integer>> lists(int size) {
        return IntStream.range(0, size)
                .<List<Integer>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * A weight for each link, as UMAP gives them (McInnes, Healy and Melville 2018): near 1 for a row's nearest, falling so that each
     * row has about as much weight in all, then made mutual.
     */
    Edges weighted() {
        var weights = new float[of.length][];
        for (int row = 0; row < of.length; row++) {
            weights[row] = weights(cosine[row]);
        }
        var edges = new Edges();
        for (int row = 0; row < of.length; row++) {
            for (int i = 0; i < of[row].length; i++) {
                int other = of[row][i];
                float back = weightOf(row, of[other], weights[other]);
                if (row < other || back < 0) {
                    float there = weights[row][i];
                    float both = back < 0 ? there : there + back - there * back;
                    if (both > 1e-6f) {
                        edges.add(Math.min(row, other), Math.max(row, other), both);
                    }
                }
            }
        }
        return edges;
    }

    /** The weight a row has among another's neighbours, or -1 if it is not one of them. */
    private static float weightOf(int row, int[] neighbours, float[] weights) {
        for (int i = 0; i < neighbours.length; i++) {
            if (neighbours[i] == row) {
                return weights[i];
            }
        }
        return -1;
    }

    private static float[] weights(float[] cosine) {
        var weights = new float[cosine.length];
        if (cosine.length == 0) {
            return weights;
        }
        double nearest = 1 - cosine[0];
        double wanted = Math.log(Math.max(2, cosine.length)) / Math.log(2);
        double low = 1e-6;
        double high = 4;
        for (int round = 0; round < 40; round++) {
            double sigma = (low + high) / 2;
            double sum = 0;
            for (float c : cosine) {
                sum += Math.exp(-(1 - c - nearest) / sigma);
            }
            if (sum > wanted) {
                high = sigma;
            } else {
                low = sigma;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp(-(1 - cosine[i] - nearest) / high);
        }
        return weights;
    }
}
