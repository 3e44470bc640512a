package regard.texts;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A growing list of weighted links between numbered things, each pair once. */
final class Edges {

    private int[] from = new int[1024];
    private int[] to = new int[1024];
    private double[] weight = new double[1024];
    private int size;

    /** The same links between the things that have any, numbered anew; {@code nodes} tells which they were. */
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers: no room for copies
    record Compact(int[] nodes, Edges edges) {}

    void add(int a, int b, double by) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            weight = Arrays.copyOf(weight, size * 2);
        }
        from[size] = a;
        to[size] = b;
        weight[size++] = by;
    }

    int size() {
        return size;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    double weight(int i) {
        return weight[i];
    }

    int[] froms() {
        return Arrays.copyOf(from, size);
    }

    int[] tos() {
        return Arrays.copyOf(to, size);
    }

    double[] weights() {
        return Arrays.copyOf(weight, size);
    }

    Compact compact() {
        int[] nodes = IntStream.concat(Arrays.stream(from, 0, size), Arrays.stream(to, 0, size))
                .sorted()
                .distinct()
                .toArray();
        var pairs = IntStream.range(0, size).boxed().sorted((a, b) -> {
            int byFrom = Integer.compare(from[a], from[b]);
            return byFrom != 0 ? byFrom : Integer.compare(to[a], to[b]);
        });
        var edges = new Edges();
        pairs.forEach(
                i -> edges.add(Arrays.binarySearch(nodes, from[i]), Arrays.binarySearch(nodes, to[i]), weight[i]));
        return new Compact(nodes, edges);
    }
}
