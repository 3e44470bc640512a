package regard.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * That an event stands in a signed tree: the hashes beside its way from the leaf to the root (RFC 9162, section 2.1.3), without any
 * other event being shown.
 */
final class InclusionProof {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** By height, then by place, the hashes of all complete subtrees: two for each leaf. */
    private final List<List<byte[]>> complete = new ArrayList<>(List.of(new ArrayList<>()));

    void add(byte[] leaf) {
        byte[] hash = leafHash(leaf);
        for (int height = 0; ; height++) {
            if (complete.size() == height) {
                complete.add(new ArrayList<>());
            }
            List<byte[]> level = complete.get(height);
            level.add(hash);
            if (level.size() % 2 == 1) {
                return;
            }
            hash = Hashes.sha256(NODE, level.get(level.size() - 2), hash);
        }
    }

    int size() {
        return complete.getFirst().size();
    }

    String root() {
        return Hashes.hex(hash(0, size()));
    }

    List<String> of(int leaf) {
        var path = new ArrayList<String>();
        walk(leaf, 0, size(), path);
        return path;
    }

    private void walk(int leaf, int from, int to, List<String> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        boolean left = leaf < middle;
        walk(leaf, left ? from : middle, left ? middle : to, path);
        path.add(Hashes.hex(left ? hash(middle, to) : hash(from, middle)));
    }

    private byte[] hash(int from, int to) {
        int leaves = to - from;
        if (Integer.bitCount(leaves) == 1) {
            int height = Integer.numberOfTrailingZeros(leaves);
            return complete.get(height).get(from >> height);
        }
        int middle = from + Integer.highestOneBit(leaves - 1);
        return Hashes.sha256(NODE, hash(from, middle), hash(middle, to));
    }

    /** Folds a proof from a leaf to the root of a tree of this size; blank if it cannot be one. */
    static String fold(byte[] leaf, long index, long size, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return "";
        }
        byte[] hash = leafHash(leaf);
        long place = index;
        long last = size - 1;
        for (byte[] beside : proof) {
            if (last == 0) {
                return "";
            }
            if (place % 2 == 1 || place == last) {
                hash = Hashes.sha256(NODE, beside, hash);
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            } else {
                hash = Hashes.sha256(NODE, hash, beside);
            }
            place /= 2;
            last /= 2;
        }
        return last == 0 ? Hashes.hex(hash) : "";
    }

    private static byte[] leafHash(byte[] leaf) {
        return Hashes.sha256(LEAF, leaf);
    }
}
