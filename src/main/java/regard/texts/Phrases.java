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

    /** A capital within a word that begins without one: a slip of the finger, or of a program. */
    private static final Pattern SLIP = Pattern.compile("\\b\\p{Ll}+\\p{Lu}");

    private static final Set<String> STOP = Lists.read("common-english-words.txt");
    private static final Set<String> NAMELESS = Lists.read("words-that-name-nothing.txt");

    /** Words that may open a phrase though they are common: "no parking", "not listened to". */
    private static final Set<String> DENIALS = Set.of("no", "not", "never", "without");

    /** A name should stand in at least this share of a group's comments: one that few used misleads. */
    private static final double COMMON = 0.1;

    private static final int LONGEST = 4;

    /** So many words at most unless three of them tell. */
    private static final int LONGEST_IF_LOOSE = 3;

    /** How often a phrase is looked at where it stands, in how many texts of the group. */
    private static final int USES_ENOUGH = 3;

    private static final int USES_LOOKED_AT = 400;
    private static final int LONGEST_RUN = 60;

    private static final int MOST_TEXTS = 30_000;
    private static final int LONGEST_TEXT = 4_000;

    /** What is longer is no word anybody could read in a name: a link, a key held down. */
    private static final int LONGEST_WORD = 40;

    private final List<Map<String, Integer>> counts;
    private final Map<String, Integer> total = new HashMap<>();
    private final int[] sizes;
    private final int all;
    private final List<String> texts;
    private final List<List<Integer>> groups;

    /**
     * A phrase of a group.
     *
     * @param inside the share of the group's texts that hold it
     * @param outside the share of the others
     */
    record Phrase(String words, double inside, double outside, double score) {}

    /** @param groups the places in {@code texts} of each group's members */
    Phrases(List<String> texts, List<List<Integer>> groups) {
        this.texts = texts;
        int given = groups.stream().mapToInt(List::size).sum();
        int every = Math.max(1, given / MOST_TEXTS);
        this.groups = groups.stream().map(group -> thinned(group, every)).toList();
        sizes = this.groups.stream().mapToInt(List::size).toArray();
        counts = this.groups.parallelStream().map(this::count).toList();
        counts.forEach(inGroup -> inGroup.forEach((phrase, count) -> total.merge(phrase, count, Integer::sum)));
        all = Arrays.stream(sizes).sum();
    }

    private Map<String, Integer> count(List<Integer> group) {
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

    /** The most telling phrases of a group, best first. */
    List<Phrase> best(int group, int wanted) {
        var found = new ArrayList<Phrase>();
        int size = Math.max(1, sizes[group]);
        int others = Math.max(1, all - size);
        counts.get(group).forEach((words, count) -> {
            double inside = count / (double) size;
            double outside = (total.getOrDefault(words, count) - count) / (double) others;
            int length = words.split(" ").length;
            double telling = Math.log((inside + 0.004) / (outside + 0.004));
            if (telling > 0) {
                double longer = length == 1 ? 1 : length == 2 ? 1.7 : 1.8;
                double common = Math.sqrt(Math.min(1, inside / COMMON));
                found.add(new Phrase(words, inside, outside, Math.sqrt(inside) * telling * longer * common));
            }
        });
        found.sort(Comparator.comparingDouble((Phrase p) -> -p.score()).thenComparing(Phrase::words));
        return found.size() > wanted ? List.copyOf(found.subList(0, wanted)) : found;
    }

    /** A phrase as people most often write it, so that NHS and GP keep their capitals. */
    String asWritten(int group, String phrase) {
        var pattern = Pattern.compile(
                "\\b" + Pattern.quote(phrase).replace(" ", "\\E[ ]\\Q") + "\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var forms = new HashMap<String, Integer>();
        int seen = 0;
        for (int text : groups.get(group)) {
            Matcher matcher = pattern.matcher(head(texts.get(text)));
            while (matcher.find() && seen < 200) {
                // A capital at the start of a sentence says nothing about the word.
                if (matcher.start() > 1 && ".!?".indexOf(texts.get(text).charAt(matcher.start() - 2)) < 0) {
                    forms.merge(matcher.group(), 1, Integer::sum);
                    seen++;
                }
            }
        }
        return forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(form -> form.equals(form.toLowerCase(Locale.ROOT))
                        || (seenOften(forms, form) && !SLIP.matcher(form).find()))
                .orElse(phrase)
                .replaceAll("\\bi\\b", "I");
    }

    private static boolean seenOften(Map<String, Integer> forms, String form) {
        int sum = forms.values().stream().mapToInt(Integer::intValue).sum();
        return forms.getOrDefault(form, 0) >= 3 && forms.getOrDefault(form, 0) * 10 >= sum * 6;
    }

    /** All phrases of a text, each once. */
    static Collection<String> phrases(String text) {
        var phrases = new HashSet<String>();
        runs(text).forEach(run -> phrasesOf(run, phrases));
        return phrases;
    }

    /** The words of a text as they were written, in the runs that no mark of punctuation cuts. */
    private static List<List<String>> runs(String text) {
        var runs = new ArrayList<List<String>>();
        var run = new ArrayList<String>();
        Matcher matcher = WORD.matcher(MASK.matcher(head(text)).replaceAll(" . "));
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

    private static void phrasesOf(List<String> run, Set<String> phrases) {
        var words = run.stream().map(word -> word.toLowerCase(Locale.UK)).toList();
        for (int from = 0; from < words.size(); from++) {
            var phrase = new StringBuilder();
            boolean opens = isTelling(words.get(from)) || DENIALS.contains(words.get(from));
            int telling = 0;
            for (int to = from; opens && to < Math.min(words.size(), from + LONGEST); to++) {
                phrase.append(to == from ? "" : " ").append(words.get(to));
                boolean tells = isTelling(words.get(to));
                telling += tells ? 1 : 0;
                if (tells && (to - from < LONGEST_IF_LOOSE || telling > 2)) {
                    phrases.add(phrase.toString());
                }
            }
        }
    }

    /**
     * How well each phrase reads as a name, by what its words are where people of the group used it.
     *
     * @param wanted phrases of the group
     */
    Map<String, Double> asNames(int group, Collection<String> wanted, Grammar grammar) {
        var sums = new HashMap<String, double[]>();
        wanted.forEach(phrase -> sums.put(phrase, new double[2]));
        int open = sums.size();
        var members = groups.get(group);
        for (int i = 0; i < members.size() && i < USES_LOOKED_AT && open > 0; i++) {
            for (List<String> run : runs(texts.get(members.get(i)))) {
                if (run.size() <= LONGEST_RUN) {
                    open -= judge(run, sums, grammar);
                }
            }
        }
        var asNames = new HashMap<String, Double>();
        sums.forEach((phrase, sum) -> asNames.put(phrase, sum[1] == 0 ? 0.5 : sum[0] / sum[1]));
        return asNames;
    }

    /** Answers how many phrases have been looked at often enough with this run. */
    private static int judge(List<String> run, Map<String, double[]> sums, Grammar grammar) {
        int closed = 0;
        String[] kinds = {};
        for (int from = 0; from < run.size(); from++) {
            var phrase = new StringBuilder();
            for (int to = from + 1; to <= Math.min(run.size(), from + LONGEST); to++) {
                phrase.append(to == from + 1 ? "" : " ").append(run.get(to - 1).toLowerCase(Locale.UK));
                double[] sum = sums.get(phrase.toString());
                if (sum != null && sum[1] < USES_ENOUGH) {
                    kinds = kinds.length == 0 ? grammar.kinds(run.toArray(String[]::new)) : kinds;
                    sum[0] += Grammar.asName(kinds, from, to);
                    closed += ++sum[1] == USES_ENOUGH ? 1 : 0;
                }
            }
        }
        return closed;
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

    private static String head(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }
}
