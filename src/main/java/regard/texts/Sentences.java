package regard.texts;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The single points of a comment: its sentences and, where asked, its clauses. Each is an exact part of the text. */
final class Sentences {

    private static final int FEWEST_WORDS = 4;
    private static final int MOST = 60;
    private static final Pattern CLAUSE =
            Pattern.compile("(?<=,)\\s+(?=(?:but|and|although|however|because|while)\\b)|(?<=;)\\s+|\\s+[-\u2013]\\s+");
    private static final Pattern LINE = Pattern.compile("\\R+");

    private Sentences() {}

    /** The sentences of a text in order; one of less than four words stays with the one before it. */
    static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        String head = text.length() > 40_000 ? text.substring(0, 40_000) : text;
        for (String line : LINE.split(head, -1)) {
            var breaks = BreakIterator.getSentenceInstance(Locale.UK);
            breaks.setText(line);
            int from = breaks.first();
            for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
                if (wordCount(line, from, to) >= FEWEST_WORDS || to == line.length()) {
                    keep(line, from, to, sentences);
                    from = to;
                }
            }
            if (sentences.size() >= MOST) {
                return sentences.subList(0, MOST);
            }
        }
        return sentences;
    }

    private static void keep(String line, int from, int to, List<String> sentences) {
        String sentence = line.substring(from, to).strip();
        if (wordCount(sentence, 0, sentence.length()) >= FEWEST_WORDS) {
            sentences.add(sentence);
        }
    }

    /** Sentences, cut again where a new point begins: ", but", ", and", ";". */
    static List<String> clauses(String text) {
        var clauses = new ArrayList<String>();
        for (String sentence : of(text)) {
            String[] parts = CLAUSE.split(sentence, -1);
            if (parts.length > 1) {
                for (String part : parts) {
                    keep(part, 0, part.length(), clauses);
                }
            }
            clauses.add(sentence);
            if (clauses.size() >= MOST) {
                break;
            }
        }
        return clauses;
    }

    static int wordCount(String text, int from, int to) {
        int words = 0;
        boolean inWord = false;
        for (int i = from; i < to; i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !inWord) {
                words++;
            }
            inWord = !space;
        }
        return words;
    }
}
