package regard.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.jspecify.annotations.Nullable;

/** Cuts a network into groups that hold together: the Leiden algorithm (Traag, Waltman and van Eck 2019), by its authors. */
final class Leiden {

    private static final int ITERATIONS = 10;

    /** In a large network later rounds change little and take as long as the first. */
    private static final int ITERATIONS_IF_LARGE = 3;

    private static final int LARGE = 5_000;

    private static final double RANDOMNESS = 0.01;

    /** In a network larger than this each cut begins with the finer one before it. */
    private static final int VERY_LARGE = 20_000;

    /** So many chains of cuts run beside each other; a fixed number, so that the machine does not matter. */
    private static final int CHAINS = 2;

    private final int nodes;
    private final @Nullable Network network;

    Leiden(int nodes, Edges edges) {
        this.nodes = nodes;
        network = edges.size() == 0 ? null : network(nodes, edges);
    }

    /** The group of each node, by modularity at a resolution: above 1 gives more and smaller groups, below 1 fewer. */
    int[] modularity(double resolution, long seed) {
        if (network == null) {
            return IntStream.range(0, nodes).toArray();
        }
        int iterations = nodes > LARGE ? ITERATIONS_IF_LARGE : ITERATIONS;
        var clustering = new LeidenAlgorithm(scaled(resolution), iterations, RANDOMNESS, new Random(seed))
                .findClustering(network);
        return groups(clustering);
    }

    /** The same at many resolutions, which rise. */
    List<int[]> modularity(double[] resolutions, long seed) {
        if (network == null || nodes <= VERY_LARGE) {
            return Arrays.stream(resolutions)
                    .parallel()
                    .mapToObj(resolution -> modularity(resolution, seed))
                    .toList();
        }
        var cuts = new int[resolutions.length][];
        IntStream.range(0, CHAINS).parallel().forEach(chain -> chain(chain, resolutions, seed, cuts));
        return List.of(cuts);
    }

    /** From the finest to the broadest of every other resolution: what is broader is mostly whole groups put together. */
    private void chain(int chain, double[] resolutions, long seed, int[][] cuts) {
        var clustering = new Clustering(nodes);
        int iterations = ITERATIONS_IF_LARGE;
        for (int i = resolutions.length - 1 - chain; i >= 0; i -= CHAINS) {
            new LeidenAlgorithm(scaled(resolutions[i]), iterations, RANDOMNESS, new Random(seed))
                    .improveClustering(network, clustering);
            cuts[i] = groups(clustering);
            iterations = 1;
        }
    }

    private double scaled(double resolution) {
        return network == null
                ? resolution
                : resolution / (2 * network.getTotalEdgeWeight() + network.getTotalEdgeWeightSelfLinks());
    }

    private static Network network(int nodes, Edges edges) {
        return new Network(
                nodes,
                true,
                new LargeIntArray[] {new LargeIntArray(edges.froms()), new LargeIntArray(edges.tos())},
                new LargeDoubleArray(edges.weights()),
                false,
                true);
    }

    private int[] groups(Clustering clustering) {
        var groups = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            groups[i] = clustering.getCluster(i);
        }
        return groups;
    }
}
