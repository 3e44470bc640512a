package regard.texts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decisions of people that cannot all be kept: two comments are to stand apart, and yet others hold them together.
 *
 * @param apart the decision that they stand apart
 * @param because what holds them together, from the one to the other
 */
public record Contradiction(Steering.Pair apart, List<Bond> because) {

    public Contradiction {
        because = List.copyOf(because);
    }

    /** Two comments that are in one theme whatever comes. */
    public sealed interface Bond {

        /** The ids of the two. */
        Steering.Pair pair();
    }

    /** A person decided it. */
    public record Decided(Steering.Pair pair) implements Bond {}

    /** They say the same, word for word. */
    public record SameWords(Steering.Pair pair) implements Bond {}

    /** All that cannot hold, in the order of the decisions that keep apart. */
    static List<Contradiction> of(List<Comment> comments, Steering steering) {
        if (steering.apart().isEmpty()) {
            return List.of();
        }
        var bonds = bonds(comments, steering);
        var found = new ArrayList<Contradiction>();
        for (Steering.Pair pair : steering.apart()) {
            chain(pair, bonds).ifPresent(chain -> found.add(new Contradiction(pair, chain)));
        }
        return found;
    }

    private static Map<String, List<Bond>> bonds(List<Comment> comments, Steering steering) {
        var bonds = new HashMap<String, List<Bond>>();
        for (List<String> group : steering.together()) {
            for (int i = 1; i < group.size(); i++) {
                keep(new Decided(new Steering.Pair(group.get(i - 1), group.get(i))), bonds);
            }
        }
        var first = new HashMap<String, String>();
        for (Comment comment : comments) {
            String before = first.putIfAbsent(Reading.key(comment), comment.id());
            if (before != null) {
                keep(new SameWords(new Steering.Pair(before, comment.id())), bonds);
            }
        }
        return bonds;
    }

    private static void keep(Bond bond, Map<String, List<Bond>> bonds) {
        bonds.computeIfAbsent(bond.pair().one(), _ -> new ArrayList<>()).add(bond);
        bonds.computeIfAbsent(bond.pair().other(), _ -> new ArrayList<>()).add(bond);
    }

    /** The shortest way from one to the other over what holds together. */
    private static Optional<List<Bond>> chain(Steering.Pair pair, Map<String, List<Bond>> bonds) {
        var chains = new HashMap<String, List<Bond>>();
        chains.put(pair.one(), List.of());
        var next = new ArrayDeque<>(List.of(pair.one()));
        while (!next.isEmpty() && !chains.containsKey(pair.other())) {
            String at = next.remove();
            for (Bond bond : bonds.getOrDefault(at, List.of())) {
                String to = bond.pair().one().equals(at)
                        ? bond.pair().other()
                        : bond.pair().one();
                if (!chains.containsKey(to)) {
                    var chain = new ArrayList<>(chains.getOrDefault(at, List.of()));
                    chain.add(bond);
                    chains.put(to, chain);
                    next.add(to);
                }
            }
        }
        return Optional.ofNullable(chains.get(pair.other()));
    }
}
