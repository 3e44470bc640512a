package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Texts in groups, with the centre of each group: numbers from 0, the largest group first. */
final class Partition {

    private static final int ENOUGH_TO_JUDGE = 30_000;

    private final int[] groupOf;
    private final int[] sizes;
    private final float[][] centres;
    private final double[] lengths;

    private Partition(int[] groupOf, int[] sizes, float[][] centres, double[] lengths) {
        this.groupOf = groupOf;
        this.sizes = sizes;
        this.centres = centres;
        this.lengths = lengths;
    }

    /** @param centred the vectors of the texts, less their mean */
    static Partition of(int[] anyGroupOf, float[][] centred) {
        int most = Arrays.stream(anyGroupOf).max().orElse(-1) + 1;
        var counts = new int[most];
        var first = new int[most];
        for (int i = anyGroupOf.length - 1; i >= 0; i--) {
            counts[anyGroupOf[i]]++;
            first[anyGroupOf[i]] = i;
        }
        var order = new ArrayList<Integer>();
        for (int g = 0; g < most; g++) {
            if (counts[g] > 0) {
                order.add(g);
            }
        }
        order.sort((a, b) -> counts[a] != counts[b] ? counts[b] - counts[a] : first[a] - first[b]);
        var number = new int[most];
        for (int i = 0; i < order.size(); i++) {
            number[order.get(i)] = i;
        }
        int[] groupOf = Arrays.stream(anyGroupOf).map(g -> number[g]).toArray();
        int dimensions = centred.length == 0 ? EmbeddingModel.DIMENSIONS : centred[0].length;
        var centres = new float[order.size()][dimensions];
        var sizes = new int[order.size()];
        for (int i = 0; i < groupOf.length; i++) {
            Vectors.add(centres[groupOf[i]], centred[i], 1);
            sizes[groupOf[i]]++;
        }
        var lengths = new double[order.size()];
        for (int g = 0; g < lengths.length; g++) {
            lengths[g] = Math.sqrt(Vectors.dot(centres[g], centres[g]));
            Vectors.normalise(centres[g]);
        }
        return new Partition(groupOf, sizes, centres, lengths);
    }

    /** The same with groups below a size taken apart, each text going to the nearest group that stays. */
    Partition withoutGroupsBelow(int fewest, float[][] centred, Likeness likeness) {
        var staying = new ArrayList<Integer>();
        for (int g = 0; g < sizes.length; g++) {
            if (sizes[g] >= fewest) {
                staying.add(g);
            }
        }
        if (staying.size() == sizes.length || staying.isEmpty()) {
            return this;
        }
        int[] kept = staying.stream().mapToInt(Integer::intValue).toArray();
        int[] moved = groupOf.clone();
        int[] moving = IntStream.range(0, groupOf.length)
                .filter(i -> sizes[groupOf[i]] < fewest)
                .toArray();
        likeness.each(
                Neighbours.pick(centred, moving),
                Neighbours.pick(centres, kept),
                (row, line) -> moved[moving[row]] = kept[Neighbours.highest(line)]);
        return of(moved, centred);
    }

    int[] groupOf() {
        return groupOf;
    }

    int groups() {
        return sizes.length;
    }

    int size(int group) {
        return sizes[group];
    }

    float[][] centres() {
        return centres;
    }

    /** How like a member is to the rest of its group, itself left out: else in a small group it would be like itself. */
    double toOthers(int group, double toCentre) {
        if (sizes[group] < 2) {
            return 0;
        }
        double sum = toCentre * lengths[group];
        double rest = Math.sqrt(Math.max(1e-9, lengths[group] * lengths[group] - 2 * sum + 1));
        return (sum - 1) / rest;
    }

    /**
     * How well the groups stand apart, from -1 to 1: the silhouette by centres, each text left out of its own centre. Without that
     * correction ever more and smaller groups look ever better.
     */
    double silhouette(float[][] centred, Likeness likeness) {
        if (groups() < 2) {
            return 0;
        }
        double[] sum = {0};
        // Of very many, every so many-th: their order is that of their words, so it is a fair sample.
        int every = 1 + centred.length / ENOUGH_TO_JUDGE;
        int[] judged =
                IntStream.iterate(0, i -> i < centred.length, i -> i + every).toArray();
        likeness.each(Neighbours.pick(centred, judged), centres, (row, line) -> {
            int own = groupOf[judged[row]];
            if (sizes[own] > 1) {
                double here = 1 - toOthers(own, line[own]);
                double there = 1 - bestOther(line, own);
                sum[0] += (there - here) / Math.max(here, there);
            }
        });
        return sum[0] / Math.max(1, judged.length);
    }

    static double bestOther(float[] line, int own) {
        double best = -1;
        for (int i = 0; i < line.length; i++) {
            if (i != own) {
                best = Math.max(best, line[i]);
            }
        }
        return best;
    }

    List<List<Integer>> members() {
        var members = new ArrayList<List<Integer>>();
        for (int g = 0; g < sizes.length; g++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < groupOf.length; i++) {
            members.get(groupOf[i]).add(i);
        }
        return members;
    }
}
