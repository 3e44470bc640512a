package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, after a new run, the themes that people have named before, broad or fine: by the comments they share, each name to one theme,
 * so that the agreement is the greatest in all (Kuhn 1955). What a person named is never renamed.
 *
 * @param labels the name kept for a theme, by its place
 * @param lost names whose comments no longer stay together
 */
record KeptNames(Map<Integer, String> labels, List<String> lost) {

    /** A name stays only with a theme that holds at least this share of the comments it was given for. */
    private static final double ENOUGH = 0.3;

    private static final int SCALE = 10_000;

    static KeptNames match(List<Steering.Named> names, Map<Integer, ? extends Set<String>> idsByTheme) {
        if (names.isEmpty()) {
            return new KeptNames(Map.of(), List.of());
        }
        var themes = List.copyOf(idsByTheme.keySet());
        int size = Math.max(names.size(), themes.size());
        var shared = new int[names.size()][themes.size()];
        var gains = new int[size][size];
        for (int n = 0; n < names.size(); n++) {
            var named = names.get(n).commentIds();
            for (int t = 0; t < themes.size(); t++) {
                Set<String> ids = Objects.requireNonNull(idsByTheme.get(themes.get(t)));
                shared[n][t] =
                        Math.toIntExact(named.stream().filter(ids::contains).count());
                // Both sizes count: else the broad theme above would take the name of each fine one in it.
                gains[n][t] = (int) Math.round(
                        SCALE * shared[n][t] / Math.sqrt((double) Math.max(1, named.size()) * Math.max(1, ids.size())));
            }
        }
        int[] themeOf = best(gains);
        var labels = new HashMap<Integer, String>();
        var lost = new ArrayList<String>();
        for (int n = 0; n < names.size(); n++) {
            int t = themeOf[n];
            boolean stays = t < themes.size()
                    && shared[n][t] > 0
                    && shared[n][t] >= ENOUGH * names.get(n).commentIds().size();
            if (stays) {
                labels.put(themes.get(t), names.get(n).label());
            } else {
                lost.add(names.get(n).label());
            }
        }
        return new KeptNames(labels, lost);
    }

    Optional<String> labelOf(int theme) {
        return Optional.ofNullable(labels.get(theme));
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
