package regard.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups in two levels: the families of groups, largest first, and in each its groups, largest first. What nobody says is left out.
 *
 * @param saidBy by group, the comments that say it, by their places
 */
record Levels(List<List<Integer>> families, List<? extends Set<Integer>> saidBy) {

    static Levels of(int[] familyOf, List<? extends Set<Integer>> saidBy) {
        var families = new TreeMap<Integer, List<Integer>>();
        for (int g = 0; g < familyOf.length; g++) {
            if (!saidBy.get(g).isEmpty()) {
                families.computeIfAbsent(familyOf[g], _ -> new ArrayList<>()).add(g);
            }
        }
        var bySize = new ArrayList<>(families.values());
        bySize.forEach(family -> family.sort(
                Comparator.comparingInt((Integer g) -> -saidBy.get(g).size()).thenComparingInt(g -> g)));
        bySize.sort(Comparator.comparingInt(
                        (List<Integer> family) -> -together(family, saidBy).size())
                .thenComparingInt(List::getFirst));
        return new Levels(bySize, saidBy);
    }

    /** Families of several groups: only these are themes of their own above the groups. */
    List<List<Integer>> broad() {
        return families.stream().filter(family -> family.size() > 1).toList();
    }

    int size(int group) {
        return saidBy.get(group).size();
    }

    /** How many comments say a group of the family or more than one: each counts once. */
    int size(List<Integer> family) {
        return together(family, saidBy).size();
    }

    private static Set<Integer> together(List<Integer> family, List<? extends Set<Integer>> saidBy) {
        var together = new TreeSet<Integer>();
        family.forEach(g -> together.addAll(saidBy.get(g)));
        return together;
    }
}
