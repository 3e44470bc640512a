package regard.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text made comparable: lower case, endings off ("appointments" and "appointment" are one word). */
final class Terms {

    private static final Set<String> STOP = Lists.read("common-english-words.txt");

    private Terms() {}

    static List<String> of(String text) {
        var terms = new ArrayList<String>();
        for (String word : Wording.words(text.length() > 20_000 ? text.substring(0, 20_000) : text)) {
            if (word.length() > 1 && !STOP.contains(word)) {
                terms.add(stem(word));
            }
        }
        return terms;
    }

    /** Words and pairs of neighbours, common words kept: for learning, where "not listened" differs from "listened". */
    static List<String> wordsAndPairs(String text) {
        var terms = new ArrayList<String>();
        String before = "";
        for (String word : Wording.words(text.length() > 20_000 ? text.substring(0, 20_000) : text)) {
            String stem = stem(word);
            if (!STOP.contains(word) || word.equals("not") || word.equals("no")) {
                terms.add(stem);
            }
            if (!before.isEmpty()) {
                terms.add(before + " " + stem);
            }
            before = stem;
        }
        return terms;
    }

    /** A light stemmer: plurals, -ing and -ed, no more, so that words stay words. */
    static String stem(String word) {
        String stem = word.toLowerCase(Locale.ROOT);
        if (stem.length() > 4 && stem.endsWith("ies")) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        if (stem.length() > 4 && (stem.endsWith("sses") || stem.endsWith("shes") || stem.endsWith("ches"))) {
            return stem.substring(0, stem.length() - 2);
        }
        if (stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > 5 && stem.endsWith("ing")) {
            return undoubled(stem.substring(0, stem.length() - 3));
        }
        if (stem.length() > 4 && stem.endsWith("ed")) {
            return undoubled(stem.substring(0, stem.length() - 2));
        }
        return stem.length() > 4 && stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 2 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}
