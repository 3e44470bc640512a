package regard.texts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a comment apart from how they were typed: spaces, case, punctuation. */
final class Wording {

    /** Longer than any answer people write by hand; a million characters in a cell are read no further than this. */
    private static final int READ_AT_MOST = 200_000;

    private static final int MOST_WORDS_WITHOUT_SUBSTANCE = 7;

    private static final Set<String> NO_SUBSTANCE = Lists.read("no-substantive-answer.txt");
    private static final Set<String> FILLING = Lists.read("no-substance-filling.txt");

    private Wording() {}

    /** A working copy: one space between words, nothing invisible. The original is never changed. */
    static String clean(String text) {
        var clean = new StringBuilder(Math.min(text.length(), READ_AT_MOST));
        boolean gap = false;
        for (int at = 0; at < text.length() && clean.length() < READ_AT_MOST; ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = true;
            } else if (Character.getType(c) != Character.FORMAT || c == 0x200D) {
                if (gap && !clean.isEmpty()) {
                    clean.append(' ');
                }
                gap = false;
                clean.appendCodePoint(c);
            }
        }
        return clean.toString();
    }

    /** Two comments with the same key say the same in the same words. */
    static String key(String clean) {
        var key = new StringBuilder(clean.length());
        boolean gap = false;
        for (int at = 0; at < clean.length(); ) {
            int c = clean.codePointAt(at);
            at += Character.charCount(c);
            boolean marksLetter = Character.getType(c) == Character.NON_SPACING_MARK && !gap && !key.isEmpty();
            if (Character.isLetterOrDigit(c) || marksLetter) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.appendCodePoint(Character.toLowerCase(c));
            } else if (c != '\'' && c != '\u2019') {
                gap = true;
            }
        }
        return key.toString();
    }

    /** The words of a key or a clean text, lower case. */
    static List<String> words(String clean) {
        String key = key(clean);
        return key.isEmpty() ? List.of() : List.of(key.split(" ", -1));
    }

    /** Whether it answers the box and not the question: "n/a", "nothing to add", a dash, a smiley. */
    static boolean isWithoutSubstance(String key) {
        if (key.isEmpty() || NO_SUBSTANCE.contains(key)) {
            return true;
        }
        String[] words = key.split(" ", -1);
        if (words.length > MOST_WORDS_WITHOUT_SUBSTANCE) {
            return false;
        }
        boolean oneLetter = key.codePointCount(0, key.length()) == 1 && isLatin(key);
        return oneLetter || isAnswerAndFilling(List.of(words));
    }

    /** Whether somewhere in it stands such an answer, and all the rest is filling: "nothing at all, to be honest". */
    private static boolean isAnswerAndFilling(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                boolean answers = NO_SUBSTANCE.contains(String.join(" ", words.subList(from, to)));
                if (answers
                        && FILLING.containsAll(words.subList(0, from))
                        && words.subList(to, words.size()).stream()
                                .allMatch(word -> FILLING.contains(word) || NO_SUBSTANCE.contains(word))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLatin(String key) {
        return key.toLowerCase(Locale.ROOT).charAt(0) < 0x250;
    }
}
