package regard.texts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people of a group use a phrase: how they write it, and whether it reads as a name where it stands. */
final class Usage {

    /** A capital within a word that begins without one: a slip of the finger, or of a program. */
    private static final Pattern SLIP = Pattern.compile("\\b\\p{Ll}+\\p{Lu}");

    /** How often a phrase is looked at where it stands, in how many texts of the group. */
    private static final int USES_ENOUGH = 3;

    private static final int USES_LOOKED_AT = 400;
    private static final int LONGEST_RUN = 60;

    private final List<String> texts;
    private final List<List<Integer>> groups;

    /** @param groups the places in {@code texts} of each group's members */
    Usage(List<String> texts, List<List<Integer>> groups) {
        this.texts = texts;
        this.groups = groups;
    }

    /** A phrase as people most often write it, so that NHS and GP keep their capitals. */
    String asWritten(int group, String phrase) {
        var pattern = Pattern.compile(
                "\\b" + Pattern.quote(phrase).replace(" ", "\\E[ ]\\Q") + "\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        var forms = new HashMap<String, Integer>();
        int seen = 0;
        for (int text : groups.get(group)) {
            Matcher matcher = pattern.matcher(Phrases.head(texts.get(text)));
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
            for (List<String> run : Phrases.runs(texts.get(members.get(i)))) {
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
            for (int to = from + 1; to <= Math.min(run.size(), from + Phrases.LONGEST); to++) {
                phrase.append(to == from + 1 ? "" : " ").append(run.get(to - 1).toLowerCase(Locale.UK));
                double[] sum = sums.get(phrase.toString());
                if (sum != null && sum[1] < USES_ENOUGH) {
                    kinds = kinds.length == 0 ? grammar.kinds(run.toArray(String[]::new)) : kinds;
                    sum[0] += Grammar.asName(run, kinds, from, to);
                    closed += ++sum[1] == USES_ENOUGH ? 1 : 0;
                }
            }
        }
        return closed;
    }
}
