package regard.audit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The root of a tree over leaves that come one by one, in the shape of RFC 6962: leaf = SHA-256(0x00 ‖ bytes), node = SHA-256(0x01 ‖
 * left ‖ right). It keeps one hash a level, so that a million leaves need twenty.
 */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Deque<Subtree> complete = new ArrayDeque<>();
    private long size;

    /** A complete tree over a power of two of leaves. */
    private record Subtree(long leaves, byte[] hash) {}

    void add(byte[] leaf) {
        var subtree = new Subtree(1, Hashes.sha256(LEAF, leaf));
        while (!complete.isEmpty() && complete.peek().leaves() == subtree.leaves()) {
            Subtree left = complete.pop();
            subtree = new Subtree(left.leaves() * 2, Hashes.sha256(NODE, left.hash(), subtree.hash()));
        }
        complete.push(subtree);
        size++;
    }

    long size() {
        return size;
    }

    String root() {
        if (complete.isEmpty()) {
            return Hashes.hex(Hashes.sha256());
        }
        var fromRight = complete.iterator();
        byte[] root = fromRight.next().hash();
        while (fromRight.hasNext()) {
            root = Hashes.sha256(NODE, fromRight.next().hash(), root);
        }
        return Hashes.hex(root);
    }
}
