package regard.texts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Texts and how they hang together: those that stand for themselves, linked to their neighbours, with what people decided built in.
 * Texts that belong together are one node (contracted before the cut); between texts that do not, no link is left.
 */
final class Graph {

    /** With fewer texts than this the set is small. */
    static final int SMALL = 400;

    private static final int NEIGHBOURS = 20;
    private static final int NEIGHBOURS_IF_SMALL = 10;

    /** The texts that have vectors of their own here, and the node each became. */
    private final int[] texts;

    private final int[] nodeOf;
    private final Leiden leiden;

    private Graph(int[] texts, int[] nodeOf, Leiden leiden) {
        this.texts = texts;
        this.nodeOf = nodeOf;
        this.leiden = leiden;
    }

    /**
     * @param texts which texts take part
     * @param together pairs of places in {@code texts} that are one
     * @param apart pairs of places that must not be linked
     */
    static Graph of(int[] texts, float[][] vectors, int[][] together, int[][] apart, long seed, Likeness likeness) {
        int k = texts.length < SMALL ? NEIGHBOURS_IF_SMALL : NEIGHBOURS;
        Edges links = Neighbours.find(vectors, k, seed, likeness).weighted();
        var root = new int[texts.length];
        Arrays.setAll(root, i -> i);
        for (int[] pair : together) {
            int a = rootOf(root, pair[0]);
            int b = rootOf(root, pair[1]);
            root[Math.max(a, b)] = Math.min(a, b);
        }
        var number = new HashMap<Integer, Integer>();
        var nodeOf = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            nodeOf[i] = number.computeIfAbsent(rootOf(root, i), _ -> number.size());
        }
        var weights = new TreeMap<Long, Double>();
        boolean contracted = number.size() < texts.length || apart.length > 0;
        var edges = new Edges();
        for (int i = 0; i < links.size(); i++) {
            int a = nodeOf[links.from(i)];
            int b = nodeOf[links.to(i)];
            if (!contracted) {
                edges.add(a, b, links.weight(i));
            } else if (a != b) {
                weights.merge(pair(a, b), links.weight(i), Double::sum);
            }
        }
        for (int[] pair : apart) {
            weights.remove(pair(nodeOf[pair[0]], nodeOf[pair[1]]));
        }
        weights.forEach((pair, weight) -> edges.add((int) (pair >>> 32), (int) (long) pair, weight));
        return new Graph(texts, nodeOf, new Leiden(number.size(), edges));
    }

    private static int rootOf(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    int[] texts() {
        return texts;
    }

    /** The group of each text that takes part, at each of many resolutions, which rise. */
    List<int[]> cuts(double[] resolutions, long seed) {
        return leiden.modularity(resolutions, seed).stream()
                .map(groups -> Arrays.stream(nodeOf).map(node -> groups[node]).toArray())
                .toList();
    }

    int nodeOf(int place) {
        return nodeOf[place];
    }
}
