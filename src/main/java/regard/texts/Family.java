package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which broader theme each group belongs to: groups whose members are on average most alike are put together, step by step. */
final class Family {

    private static final int FEWEST_GROUPS = 10;
    private static final int FEWEST = 8;
    private static final int MOST = 15;

    private Family() {}

    /** The broader group of each group, numbered from 0 by first appearance; every group its own where there are few. */
    static int[] of(Partition partition, float[][] centred, Likeness likeness) {
        int groups = partition.groups();
        var own = new int[groups];
        Arrays.setAll(own, i -> i);
        if (groups < FEWEST_GROUPS) {
            return own;
        }
        int[] best = own;
        double bestScore = -2;
        for (int[] cut : cuts(partition, centred)) {
            int count = Arrays.stream(cut).max().orElse(0) + 1;
            int[] broader = Arrays.stream(partition.groupOf()).map(g -> cut[g]).toArray();
            double score = Partition.of(broader, centred).silhouette(centred, likeness);
            // Between about a sixth and a third as many broader themes as fine ones is what people use.
            double wished = Math.sqrt(groups) * 1.1;
            score -= 0.05 * Math.pow(Math.log(count / wished), 2);
            if (score > bestScore) {
                bestScore = score;
                best = cut;
            }
        }
        return best;
    }

    /** Average linkage: the product of the mean vectors, from the finest to the fewest. */
    private static List<int[]> cuts(Partition partition, float[][] centred) {
        int groups = partition.groups();
        var means = new float[groups][];
        var sizes = new double[groups];
        List<List<Integer>> members = partition.members();
        for (int g = 0; g < groups; g++) {
            means[g] = Vectors.mean(Neighbours.pick(
                    centred, members.get(g).stream().mapToInt(Integer::intValue).toArray()));
            sizes[g] = members.get(g).size();
        }
        var root = new int[groups];
        Arrays.setAll(root, i -> i);
        var alive = new ArrayList<Integer>();
        for (int g = 0; g < groups; g++) {
            alive.add(g);
        }
        var cuts = new ArrayList<int[]>();
        int most = Math.min(MOST, groups / 2);
        while (alive.size() > Math.min(FEWEST, most)) {
            int a = -1;
            int b = -1;
            double best = -2;
            for (int i = 0; i < alive.size(); i++) {
                for (int j = i + 1; j < alive.size(); j++) {
                    double like = Vectors.dot(means[alive.get(i)], means[alive.get(j)]);
                    if (like > best) {
                        best = like;
                        a = alive.get(i);
                        b = alive.get(j);
                    }
                }
            }
            float share = (float) (sizes[a] / (sizes[a] + sizes[b]));
            for (int d = 0; d < means[a].length; d++) {
                means[a][d] = means[a][d] * share + means[b][d] * (1 - share);
            }
            sizes[a] += sizes[b];
            alive.remove(Integer.valueOf(b));
            for (int g = 0; g < groups; g++) {
                if (root[g] == b) {
                    root[g] = a;
                }
            }
            if (alive.size() <= most) {
                cuts.add(Arrays.stream(root).map(alive::indexOf).toArray());
            }
        }
        return cuts;
    }
}
