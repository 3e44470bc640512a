package regard.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * In how many texts the words of a phrase stand in one sentence, in any order and form: "the staff were so friendly" says "friendly
 * staff" too. Where people write freely many say a thing and few use the same words in the same order.
 */
final class SaidTogether {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?;\\r\\n]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'\u2019]+");
    private static final Set<String> STOP = Lists.read("common-english-words.txt");
    private static final Set<String> DENIALS = Set.of("no", "not", "never", "without");
    private static final String DENIED = "not";
    private static final Set<String> AMOUNTS = Set.of("more", "less", "fewer");

    /** So many words are one sentence at most: some people use no full stop. */
    private static final int LONGEST_SENTENCE = 24;

    /** For each word without its ending, the sentences that hold it, rising. */
    private final Map<String, int[]> sentencesWith;

    /** The place of the text of each sentence. */
    private final int[] textOf;

    /** Where each group begins among the texts, and the end of the last. */
    private final int[] begins;

    /**
     * How many say it.
     *
     * @param inside texts of the group
     * @param all texts of all groups
     */
    record Said(int inside, int all) {}

    SaidTogether(List<String> texts, List<List<Integer>> groups) {
        begins = new int[groups.size() + 1];
        var order = new ArrayList<Integer>();
        for (int g = 0; g < groups.size(); g++) {
            order.addAll(groups.get(g));
            begins[g + 1] = order.size();
        }
        List<List<Set<String>>> read =
                order.parallelStream().map(text -> sentences(texts.get(text))).toList();
        textOf = IntStream.range(0, read.size())
                .flatMap(i -> IntStream.generate(() -> i).limit(read.get(i).size()))
                .toArray();
        sentencesWith = new HashMap<>();
        var counts = new HashMap<String, int[]>();
        read.forEach(sentences ->
                sentences.forEach(words -> words.forEach(word -> counts.computeIfAbsent(word, _ -> new int[1])[0]++)));
        int sentence = 0;
        for (List<Set<String>> sentences : read) {
            for (Set<String> words : sentences) {
                for (String word : words) {
                    int[] count = counts.getOrDefault(word, new int[1]);
                    int[] with = sentencesWith.computeIfAbsent(word, _ -> new int[count[0]]);
                    with[with.length - count[0]--] = sentence;
                }
                sentence++;
            }
        }
    }

    private static List<Set<String>> sentences(String text) {
        var sentences = new ArrayList<Set<String>>();
        for (String sentence : END_OF_SENTENCE.split(Phrases.unmasked(text), -1)) {
            String[] words = BETWEEN_WORDS.split(sentence, -1);
            for (int from = 0; from < words.length; from += LONGEST_SENTENCE) {
                var stems = stems(words, from, Math.min(words.length, from + LONGEST_SENTENCE));
                if (!stems.isEmpty()) {
                    sentences.add(stems);
                }
            }
        }
        return sentences;
    }

    private static Set<String> stems(String[] words, int from, int to) {
        var stems = new HashSet<String>();
        for (int i = from; i < to; i++) {
            String word = words[i].toLowerCase(Locale.UK).replace('\u2019', '\'');
            if (DENIALS.contains(word) || word.endsWith("n't")) {
                stems.add(DENIED);
            } else if (AMOUNTS.contains(word)) {
                stems.add(word);
            } else if (word.length() > 1 && !STOP.contains(word.replace("'", ""))) {
                stems.add(Terms.stem(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word));
            }
        }
        return stems;
    }

    /** The words of a phrase that must stand together. */
    static Set<String> stems(String phrase) {
        String[] words = BETWEEN_WORDS.split(phrase, -1);
        return stems(words, 0, words.length);
    }

    Said of(int group, String phrase) {
        int[] sentences = null;
        for (String stem : stems(phrase)) {
            int[] with = sentencesWith.getOrDefault(stem, new int[0]);
            sentences = sentences == null ? with : both(sentences, with);
        }
        int inside = 0;
        int all = 0;
        int last = -1;
        for (int sentence : sentences == null ? new int[0] : sentences) {
            int text = textOf[sentence];
            if (text != last) {
                all++;
                inside += text >= begins[group] && text < begins[group + 1] ? 1 : 0;
                last = text;
            }
        }
        return new Said(inside, all);
    }

    private static int[] both(int[] one, int[] other) {
        var both = new int[Math.min(one.length, other.length)];
        int size = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                both[size++] = one[i++];
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(both, size);
    }
}
