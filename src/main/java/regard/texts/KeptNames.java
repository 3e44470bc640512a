package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, after a new run, the groups that people have named before: by the comments they share, each name to one group, so that the
 * shared comments are the most in all (Kuhn 1955). What a person named is never renamed.
 */
record KeptNames(Map<Integer, String> labels, List<String> lost) {

    /** A name stays only with a group that holds at least this share of the comments it was given for. */
    private static final double ENOUGH = 0.3;

    static KeptNames match(List<Steering.Named> names, Map<Integer, ? extends Set<String>> idsByGroup) {
        var groups = List.copyOf(idsByGroup.keySet());
        int size = Math.max(names.size(), groups.size());
        var shared = new int[size][size];
        for (int n = 0; n < names.size(); n++) {
            for (int g = 0; g < groups.size(); g++) {
                var common = new HashSet<>(names.get(n).commentIds());
                common.retainAll(idsByGroup.get(groups.get(g)));
                shared[n][g] = common.size();
            }
        }
        int[] groupOf = names.isEmpty() ? new int[0] : best(shared);
        var labels = new HashMap<Integer, String>();
        var lost = new ArrayList<String>();
        for (int n = 0; n < names.size(); n++) {
            int g = groupOf[n];
            boolean stays = g < groups.size()
                    && shared[n][g] > 0
                    && shared[n][g] >= ENOUGH * names.get(n).commentIds().size();
            if (stays) {
                labels.put(groups.get(g), names.get(n).label());
            } else {
                lost.add(names.get(n).label());
            }
        }
        return new KeptNames(labels, lost);
    }

    Optional<String> labelOf(int group) {
        return Optional.ofNullable(labels.get(group));
    }

    /** For each row its column, so that the sum is the greatest there is: the Hungarian method. */
    static int[] best(int[][] gains) {
        int n = gains.length;
        var rowPrice = new long[n + 1];
        var columnPrice = new long[n + 1];
        var rowAt = new int[n + 1];
        var cameFrom = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            rowAt[0] = row;
            int column = 0;
            var least = new long[n + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            var done = new boolean[n + 1];
            do {
                done[column] = true;
                int at = rowAt[column];
                long step = Long.MAX_VALUE;
                int next = 0;
                for (int c = 1; c <= n; c++) {
                    if (!done[c]) {
                        long cost = -gains[at - 1][c - 1] - rowPrice[at] - columnPrice[c];
                        if (cost < least[c]) {
                            least[c] = cost;
                            cameFrom[c] = column;
                        }
                        if (least[c] < step) {
                            step = least[c];
                            next = c;
                        }
                    }
                }
                for (int c = 0; c <= n; c++) {
                    if (done[c]) {
                        rowPrice[rowAt[c]] += step;
                        columnPrice[c] -= step;
                    } else {
                        least[c] -= step;
                    }
                }
                column = next;
            } while (rowAt[column] != 0);
            while (column != 0) {
                int before = cameFrom[column];
                rowAt[column] = rowAt[before];
                column = before;
            }
        }
        var columnOf = new int[n];
        for (int c = 1; c <= n; c++) {
            columnOf[rowAt[c] - 1] = c - 1;
        }
        return columnOf;
    }
}
