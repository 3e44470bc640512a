package regard.texts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits text into the pieces the language model knows (Wu et al. 2016): lower case, no accents, punctuation apart, then the longest
 * known piece first.
 */
final class WordPiece {

    static final int FIRST = 101;
    static final int LAST = 102;
    private static final int UNKNOWN = 100;
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> starts = new HashMap<>(64_000);
    private final Map<String, Integer> continuations = new HashMap<>(16_000);

    WordPiece(byte[] tokenizerJson) {
        var vocabulary =
                JsonMapper.shared().readTree(tokenizerJson).path("model").path("vocab");
        vocabulary.properties().forEach(entry -> {
            String piece = entry.getKey();
            int number = entry.getValue().asInt();
            if (piece.startsWith("##")) {
                continuations.put(piece.substring(2), number);
            } else {
                starts.put(piece, number);
            }
        });
        if (starts.getOrDefault("[CLS]", -1) != FIRST || starts.getOrDefault("[SEP]", -1) != LAST) {
            throw new IllegalStateException("the vocabulary of the language model is not the one expected");
        }
    }

    /** How many pieces the vocabulary holds. */
    int size() {
        return starts.size() + continuations.size();
    }

    /** The pieces of a text between the two marks the model expects, at most {@code limit} in all. */
    int[] pieces(String text, int limit) {
        var found = new Pieces(limit - 1);
        found.add(FIRST);
        eachWord(text, found);
        return found.closed();
    }

    /** Pieces over words: near 1 for English, far above for other languages. */
    double piecesPerWord(String text) {
        var found = new Pieces(400);
        eachWord(text, found);
        return found.words == 0 ? 1 : found.letterPieces / (double) found.words;
    }

    private void eachWord(String text, Pieces found) {
        String head = text.length() > 40_000 ? text.substring(0, 40_000) : text;
        String plain = Normalizer.normalize(head.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var word = new StringBuilder();
        for (int at = 0; at < plain.length() && !found.isFull(); ) {
            int c = plain.codePointAt(at);
            at += Character.charCount(c);
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK || c == 0 || c == 0xFFFD || isControl(c, type)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                end(word, found);
            } else if (isPunctuation(c, type) || Character.isIdeographic(c)) {
                end(word, found);
                word.appendCodePoint(c);
                end(word, found);
            } else {
                word.appendCodePoint(c);
            }
        }
        end(word, found);
    }

    private void end(StringBuilder word, Pieces found) {
        if (word.isEmpty()) {
            return;
        }
        String whole = word.toString();
        word.setLength(0);
        int before = found.size;
        if (whole.length() > LONGEST_WORD || !split(whole, found)) {
            found.size = before;
            found.add(UNKNOWN);
        }
        if (Character.isLetter(whole.codePointAt(0))) {
            found.words++;
            found.letterPieces += found.size - before;
        }
    }

    private boolean split(String word, Pieces found) {
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            Integer piece = null;
            for (; to > from; to--) {
                piece = (from == 0 ? starts : continuations).get(word.substring(from, to));
                if (piece != null) {
                    break;
                }
            }
            if (piece == null) {
                return false;
            }
            found.add(piece);
            from = to;
        }
        return true;
    }

    private static boolean isControl(int c, int type) {
        return (type == Character.CONTROL || type == Character.FORMAT) && c != '\t' && c != '\n' && c != '\r';
    }

    private static boolean isPunctuation(int c, int type) {
        return (c >= 33 && c <= 47)
                || (c >= 58 && c <= 64)
                || (c >= 91 && c <= 96)
                || (c >= 123 && c <= 126)
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    /** A list of pieces that stops taking more when it is full. */
    private static final class Pieces {

        private final int limit;
        private int[] items = new int[32];
        private int size;
        private int words;
        private int letterPieces;

        Pieces(int limit) {
            this.limit = limit;
        }

        void add(int piece) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = piece;
        }

        boolean isFull() {
            return size >= limit;
        }

        int[] closed() {
            size = Math.min(size, limit);
            add(LAST);
            return Arrays.copyOf(items, size);
        }
    }
}
