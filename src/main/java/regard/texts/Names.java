package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import regard.texts.Phrases.Phrase;

/** Gives each group a name in words people used: telling phrases, those nearest in meaning to the heart of the group first. */
final class Names {

    private static final int CANDIDATES = 24;
    private static final int KEYWORDS = 8;
    private static final double BY_MEANING = 0.45;
    private static final double ENOUGH = 0.1;
    private static final double ENOUGH_IN_OTHER_WORDS = 0.2;
    private static final double HARDLY_ANYBODY = 0.02;
    private static final double TELLS_MORE = 2;
    private static final int MOST_PARTS = 3;
    private static final int SHORTEST_CUT = 5;
    private static final double SAID_ABOVE = 0.5;

    /**
     * What a group is called.
     *
     * @param label one or two phrases
     */
    record Name(String label, List<String> keywords) {}

    private Names() {}

    /**
     * @param centres the heart of each group, in the space of centred vectors
     * @param embedder reads the phrases
     * @param above for each group, the name of the theme above it, which its own should not only repeat; blank if there is none
     */
    static List<Name> of(
            List<String> texts,
            List<List<Integer>> groups,
            float[][] centres,
            float[] mean,
            Embedder embedder,
            List<String> above) {
        var phrases = new Phrases(texts, groups);
        var usage = new Usage(texts, phrases.groups());
        var best = new ArrayList<List<Phrase>>();
        var wanted = new ArrayList<String>();
        for (int g = 0; g < groups.size(); g++) {
            best.add(phrases.best(g, CANDIDATES));
            best.get(g).forEach(phrase -> wanted.add(phrase.words()));
        }
        Map<String, float[]> vectors = embedder.byText(wanted, "naming");
        // Each group by a tagger of its own, so that groups may be looked at beside each other.
        List<Map<String, Double>> asNames = IntStream.range(0, groups.size())
                .parallel()
                .mapToObj(g ->
                        usage.asNames(g, best.get(g).stream().map(Phrase::words).toList(), new Grammar()))
                .toList();
        var names = new ArrayList<Name>();
        var taken = new HashSet<String>();
        for (int g = 0; g < groups.size(); g++) {
            // A group is not called the same as the theme above it; another may be.
            var takenHere = new HashSet<>(taken);
            takenHere.add(above.get(g).toLowerCase(Locale.UK));
            var name = name(g, best.get(g), asNames.get(g), vectors, centres[g], mean, usage, takenHere, above.get(g));
            taken.add(name.label().toLowerCase(Locale.UK));
            names.add(name);
        }
        return names;
    }

    private static Name name(
            int group,
            List<Phrase> candidates,
            Map<String, Double> asNames,
            Map<String, float[]> vectors,
            float[] centre,
            float[] mean,
            Usage usage,
            Set<String> taken,
            String above) {
        if (candidates.isEmpty()) {
            return new Name(unique("Other comments", taken), List.of());
        }
        double top = candidates.getFirst().score();
        var scored = candidates.stream()
                .map(p -> new Phrase(
                        p.words(),
                        p.inside(),
                        p.outside(),
                        p.said(),
                        (p.words().indexOf(' ') > 0 && tells(p) ? TELLS_MORE : 1)
                                * asNames.getOrDefault(p.words(), 0.5)
                                * ((1 - BY_MEANING) * p.score() / top
                                        + BY_MEANING
                                                * Vectors.dot(
                                                        Vectors.centred(vectors.getOrDefault(p.words(), mean), mean),
                                                        centre))))
                .sorted(Comparator.comparingDouble((Phrase p) -> -p.score()).thenComparing(Phrase::words))
                .toList();
        var saidAbove = stems(above.toLowerCase(Locale.UK).replace(",", ""));
        var kept = new ArrayList<Phrase>();
        for (Phrase phrase : newFirst(scored, saidAbove)) {
            if (kept.size() < KEYWORDS && kept.stream().noneMatch(other -> overlap(other.words(), phrase.words()))) {
                kept.add(phrase);
            }
        }
        var keywords = kept.stream().map(p -> usage.asWritten(group, p.words())).toList();
        return new Name(label(kept, keywords, asNames, taken), keywords);
    }

    /** Whether enough of the group say it, and hardly anybody else: a name by which the two are told apart. */
    private static boolean tells(Phrase phrase) {
        return phrase.inside() >= ENOUGH && phrase.outside() <= HARDLY_ANYBODY;
    }

    /** Phrases that add something to the name above come first, among those that are nearly as good. */
    private static List<Phrase> newFirst(List<Phrase> scored, Set<String> saidAbove) {
        if (saidAbove.isEmpty()) {
            return scored;
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(
                                (Phrase p) -> -p.score() * (saidAbove.containsAll(stems(p.words())) ? SAID_ABOVE : 1))
                        .thenComparing(Phrase::words))
                .toList();
    }

    /**
     * One phrase where it says enough by itself, else two, the second of several words if there is such a one. A label that is taken
     * gets the next keyword that tells the two apart.
     */
    private static String label(
            List<Phrase> kept, List<String> keywords, Map<String, Double> asNames, Set<String> taken) {
        int opening = opening(kept, asNames);
        var first = kept.get(opening);
        boolean enoughSay = first.inside() >= ENOUGH
                || (first.said() >= ENOUGH_IN_OTHER_WORDS
                        && kept.stream().noneMatch(p -> tells(p) && isClear(p, asNames)));
        boolean alone = isFull(first, asNames) && enoughSay;
        var parts = new ArrayList<>(List.of(keywords.get(opening)));
        for (boolean worth : new boolean[] {true, false}) {
            for (int i : following(opening, kept, asNames)) {
                boolean enough = alone || parts.size() > 1 || (!worth && isFull(first, asNames));
                if (enough && isFree(parts, taken)) {
                    return unique(joined(parts), taken);
                }
                boolean says = isFull(kept.get(i), asNames)
                        || (willDo(kept.get(i), asNames) && kept.get(i).inside() >= ENOUGH);
                if (!parts.contains(keywords.get(i)) && (says || !worth)) {
                    parts.add(keywords.get(i));
                }
            }
        }
        return unique(joined(parts), taken);
    }

    /** The best keyword that reads as a name, a single word only where enough of the group say it. */
    private static int opening(List<Phrase> kept, Map<String, Double> asNames) {
        return IntStream.range(0, kept.size())
                .filter(i -> willDo(kept.get(i), asNames))
                .filter(i -> kept.get(i).words().indexOf(' ') > 0 || kept.get(i).inside() >= ENOUGH)
                .findFirst()
                .orElseGet(() -> IntStream.range(0, kept.size())
                        .filter(i -> willDo(kept.get(i), asNames))
                        .findFirst()
                        .orElse(0));
    }

    /** Which keyword may stand second: those that tell, of several words first, then others of several words, then the rest. */
    private static List<Integer> following(int opening, List<Phrase> kept, Map<String, Double> asNames) {
        boolean told = tells(kept.get(opening));
        return IntStream.range(0, kept.size())
                .filter(i -> i != opening)
                .boxed()
                .sorted(Comparator.comparingInt(i -> place(kept.get(i), told, asNames)))
                .toList();
    }

    private static int place(Phrase phrase, boolean told, Map<String, Double> asNames) {
        if (!told && tells(phrase) && isClear(phrase, asNames)) {
            return isFull(phrase, asNames) ? 0 : 1;
        }
        return isFull(phrase, asNames) ? 2 : willDo(phrase, asNames) ? 3 : 4;
    }

    private static boolean isFree(List<String> parts, Set<String> taken) {
        return !taken.contains(joined(parts).toLowerCase(Locale.UK));
    }

    private static boolean willDo(Phrase phrase, Map<String, Double> asNames) {
        return asNames.getOrDefault(phrase.words(), 0.5)
                >= (phrase.words().indexOf(' ') > 0 ? Grammar.WILL_DO : Grammar.MOSTLY_A_NOUN);
    }

    /** Several words that read as a name, or one that is a noun wherever it was looked at. */
    private static boolean isClear(Phrase phrase, Map<String, Double> asNames) {
        return isFull(phrase, asNames) || asNames.getOrDefault(phrase.words(), 0.0) >= Grammar.ALWAYS_A_NOUN;
    }

    /** Several words that read as a name. */
    private static boolean isFull(Phrase phrase, Map<String, Double> asNames) {
        return phrase.words().indexOf(' ') > 0 && asNames.getOrDefault(phrase.words(), 0.5) >= Grammar.READS_WELL;
    }

    private static String joined(List<String> parts) {
        return capital(String.join(", ", parts.subList(0, Math.min(MOST_PARTS, parts.size()))));
    }

    /** Whether one phrase says the other again: the same words, or most of them. */
    private static boolean overlap(String a, String b) {
        var stemsOfA = stems(a);
        var stemsOfB = stems(b);
        return stemsOfA.stream()
                .anyMatch(one -> stemsOfB.stream().anyMatch(other -> one.equals(other) || begins(one, other)));
    }

    /** Whether one is the other cut short: "physio" and "physiotherapy". */
    private static boolean begins(String one, String other) {
        return Math.min(one.length(), other.length()) >= SHORTEST_CUT
                && (one.startsWith(other) || other.startsWith(one));
    }

    private static Set<String> stems(String phrase) {
        var stems = new HashSet<String>();
        Arrays.stream(phrase.split("[ -]", -1))
                .filter(word -> word.length() > 2)
                .map(Terms::stem)
                .forEach(stems::add);
        return stems;
    }

    private static String capital(String label) {
        return label.substring(0, 1).toUpperCase(Locale.UK) + label.substring(1);
    }

    private static String unique(String label, Set<String> taken) {
        String free = label;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.UK)); i++) {
            free = label + " (" + i + ")";
        }
        return free;
    }
}
