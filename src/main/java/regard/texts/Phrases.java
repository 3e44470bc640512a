package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases that tell one group of texts from the others: one to four words people used, found in many comments of the group and
 * few of the rest (class-based TF-IDF, Grootendorst 2022, by share of comments).
 */
final class Phrases {

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019&-][\\p{L}\\p{N}]+)*|[.,;:!?()\\[\\]\"]");
    private static final Pattern MASK = Pattern.compile(
            "\\[(?:name|email|phone|postcode|nhs number|date of birth)]|\\bx{2,}\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> STOP = Lists.read("common-english-words.txt");
    private static final Set<String> NAMELESS = Lists.read("words-that-name-nothing.txt");

    /** Words that may open a phrase though they are common: "no parking", "not listened to". */
    private static final Set<String> OPENERS = Set.of("no", "not", "never", "without", "more", "less", "fewer");

    /** Small words that belong to the word before them: "top up", "switched off". */
    private static final Set<String> PARTICLES = Set.of("up", "off", "out", "down", "back");

    /** A name should stand in at least this share of a group's comments: one that few used misleads. */
    private static final double COMMON = 0.1;

    /** A phrase that is part of one longer phrase this often is not whole. */
    private static final double MOSTLY = 0.7;

    /** How much it counts that the words of a phrase stand together in another order and form. */
    private static final double OTHER_WORDS = 0.3;

    /** How many phrases of a group are looked for in other words. */
    private static final int LOOKED_AT = 60;

    static final int LONGEST = 4;

    /** So many words at most unless three of them tell. */
    private static final int LONGEST_IF_LOOSE = 3;

    private static final int MOST_TEXTS = 30_000;
    private static final int LONGEST_TEXT = 4_000;

    /** What is longer is no word anybody could read in a name: a link, a key held down. */
    private static final int LONGEST_WORD = 40;

    private final List<Map<String, Integer>> counts;
    private final Map<String, Integer> total = new HashMap<>();
    private final int[] sizes;
    private final int all;
    private final List<List<Integer>> groups;
    private final SaidTogether saidTogether;

    /**
     * A phrase of a group.
     *
     * @param inside the share of the group's texts that hold it
     * @param outside the share of the others
     * @param said the share of the group's texts that say it in these words or the same in another order and form
     */
    record Phrase(String words, double inside, double outside, double said, double score) {}

    /** @param groups the places in {@code texts} of each group's members */
    Phrases(List<String> texts, List<List<Integer>> groups) {
        int given = groups.stream().mapToInt(List::size).sum();
        int every = Math.max(1, given / MOST_TEXTS);
        this.groups = groups.stream().map(group -> thinned(group, every)).toList();
        sizes = this.groups.stream().mapToInt(List::size).toArray();
        counts = this.groups.parallelStream().map(group -> count(texts, group)).toList();
        counts.forEach(inGroup -> inGroup.forEach((phrase, count) -> total.merge(phrase, count, Integer::sum)));
        all = Arrays.stream(sizes).sum();
        saidTogether = new SaidTogether(texts, this.groups);
    }

    private static Map<String, Integer> count(List<String> texts, List<Integer> group) {
        var inGroup = new HashMap<String, Integer>();
        for (int text : group) {
            for (String phrase : phrases(texts.get(text))) {
                inGroup.merge(phrase, 1, Integer::sum);
            }
        }
        int least = group.size() >= 12 ? 2 : 1;
        inGroup.values().removeIf(count -> count < least);
        return inGroup;
    }

    private static List<Integer> thinned(List<Integer> group, int every) {
        if (every == 1 || group.size() < 60) {
            return group;
        }
        var thinned = new ArrayList<Integer>();
        for (int i = 0; i < group.size(); i += every) {
            thinned.add(group.get(i));
        }
        return thinned;
    }

    /** The members of each group that were read: of very many, every so many-th. */
    List<List<Integer>> groups() {
        return groups;
    }

    /** The most telling phrases of a group, best first. */
    List<Phrase> best(int group, int wanted) {
        var found = new ArrayList<Phrase>();
        int size = Math.max(1, sizes[group]);
        int others = Math.max(1, all - size);
        var cutOff = cutOff(counts.get(group));
        counts.get(group).forEach((words, count) -> {
            if (!cutOff.contains(words)) {
                double inside = count / (double) size;
                double outside = (total.getOrDefault(words, count) - count) / (double) others;
                found.add(new Phrase(words, inside, outside, inside, score(words, inside, outside)));
            }
        });
        return best(
                best(found, LOOKED_AT).stream()
                        .map(phrase -> withSaid(group, phrase))
                        .toList(),
                wanted);
    }

    private static List<Phrase> best(List<Phrase> phrases, int wanted) {
        return phrases.stream()
                .filter(phrase -> phrase.score() > 0)
                .sorted(Comparator.comparingDouble((Phrase p) -> -p.score()).thenComparing(Phrase::words))
                .limit(wanted)
                .toList();
    }

    private static double score(String words, double inside, double outside) {
        int length = words.split(" ", -1).length;
        double telling = Math.log((inside + 0.004) / (outside + 0.004));
        double longer = length == 1 ? 1 : length == 2 ? 1.7 : 1.8;
        double common = Math.sqrt(Math.min(1, inside / COMMON));
        return Math.sqrt(inside) * telling * longer * common;
    }

    /** The same with what is said in other words or order, which counts less than what is said word for word. */
    private Phrase withSaid(int group, Phrase phrase) {
        var said = saidTogether.of(group, phrase.words());
        int size = Math.max(1, sizes[group]);
        double inside = said.inside() / (double) size;
        double outside = (said.all() - said.inside()) / (double) Math.max(1, all - size);
        return new Phrase(
                phrase.words(),
                phrase.inside(),
                phrase.outside(),
                Math.max(phrase.inside(), inside),
                score(
                        phrase.words(),
                        phrase.inside() + OTHER_WORDS * Math.max(0, inside - phrase.inside()),
                        phrase.outside() + OTHER_WORDS * Math.max(0, outside - phrase.outside())));
    }

    /** Phrases that are mostly the beginning or the end of one longer phrase: "mental" of "mental health". */
    private static Set<String> cutOff(Map<String, Integer> counts) {
        var cutOff = new HashSet<String>();
        counts.forEach((phrase, count) -> {
            for (String part : List.of(withoutLast(phrase), withoutFirst(phrase))) {
                if (count >= MOSTLY * counts.getOrDefault(part, Integer.MAX_VALUE)) {
                    cutOff.add(part);
                }
            }
        });
        return cutOff;
    }

    private static String withoutLast(String phrase) {
        String part = phrase;
        do {
            part = part.substring(0, Math.max(0, part.lastIndexOf(' ')));
        } while (!part.isEmpty() && STOP.contains(part.substring(part.lastIndexOf(' ') + 1)) && !endsOnParticle(part));
        return part;
    }

    private static boolean endsOnParticle(String part) {
        return PARTICLES.contains(part.substring(part.lastIndexOf(' ') + 1));
    }

    private static String withoutFirst(String phrase) {
        String part = phrase;
        do {
            part = part.substring(part.indexOf(' ') + 1);
        } while (part.indexOf(' ') > 0 && STOP.contains(part.substring(0, part.indexOf(' '))));
        return part.equals(phrase) ? "" : part;
    }

    /** All phrases of a text, each once. */
    static Collection<String> phrases(String text) {
        var phrases = new HashSet<String>();
        runs(text).forEach(run -> phrasesOf(run, phrases));
        return phrases;
    }

    /** The words of a text as they were written, in the runs that no mark of punctuation cuts. */
    static List<List<String>> runs(String text) {
        var runs = new ArrayList<List<String>>();
        var run = new ArrayList<String>();
        Matcher matcher = WORD.matcher(unmasked(text));
        while (matcher.find()) {
            String word = matcher.group();
            if (Character.isLetterOrDigit(word.codePointAt(0))) {
                run.add(word);
            } else if (!run.isEmpty()) {
                runs.add(List.copyOf(run));
                run.clear();
            }
        }
        runs.add(run);
        return runs;
    }

    /** The head of a text, what was masked cut out. */
    static String unmasked(String text) {
        return MASK.matcher(head(text)).replaceAll(" . ");
    }

    private static void phrasesOf(List<String> run, Set<String> phrases) {
        var words = run.stream().map(word -> word.toLowerCase(Locale.UK)).toList();
        for (int from = 0; from < words.size(); from++) {
            var phrase = new StringBuilder();
            boolean opens = isTelling(words.get(from)) || OPENERS.contains(words.get(from));
            int telling = 0;
            for (int to = from; opens && to < Math.min(words.size(), from + LONGEST); to++) {
                phrase.append(to == from ? "" : " ").append(words.get(to));
                boolean tells = isTelling(words.get(to))
                        || (to > from && PARTICLES.contains(words.get(to)) && isTelling(words.get(to - 1)));
                telling += tells ? 1 : 0;
                if (tells && (to - from < LONGEST_IF_LOOSE || telling > 2)) {
                    phrases.add(phrase.toString());
                }
            }
        }
    }

    private static boolean isTelling(String word) {
        if (word.length() < 2 && !Character.isIdeographic(word.codePointAt(0))) {
            return false;
        }
        if (word.length() > LONGEST_WORD) {
            return false;
        }
        boolean number = word.chars().noneMatch(Character::isLetter);
        String bare = word.replace("'", "").replace("\u2019", "");
        return !number && !STOP.contains(bare) && !NAMELESS.contains(bare);
    }

    static String head(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
