package regard.texts;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regard.texts.PersonalData.Finding;

/**
 * A text in which lines run on, so that a detail broken by the end of a line is whole again. A blank line still parts what it stands
 * between. It knows where each character stood.
 */
final class Unbroken {

    private static final Pattern END_OF_LINE =
            Pattern.compile("(?<!\\s)[ \\t]*+(?>\\r\\n|[\\n\\r\\x0B\\f\\x85\\u2028\\u2029])[ \\t]*+(?!\\s)");

    /** The longest part of a line in which half of a detail stands. */
    private static final int HALF = 120;

    private final String text;
    private final int[] places;

    private Unbroken(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static boolean isNeededFor(String text) {
        return END_OF_LINE.matcher(text).find();
    }

    /** All lines run on, with a space between each and the next. */
    static Unbroken spaced(String text) {
        var whole = new StringBuilder();
        int[] places = new int[text.length() + 1];
        Matcher end = END_OF_LINE.matcher(text);
        int from = 0;
        while (end.find()) {
            append(whole, places, text, from, end.start());
            places[whole.length()] = end.start();
            whole.append(' ');
            from = end.end();
        }
        append(whole, places, text, from, text.length());
        return new Unbroken(whole.toString(), places);
    }

    /** Each line and the next, as if they had been one word where they meet. */
    static Stream<Unbroken> glued(String text) {
        List<MatchResult> ends = END_OF_LINE.matcher(text).results().toList();
        return Stream.iterate(0, at -> at < ends.size(), at -> at + 1).map(at -> {
            int meet = ends.get(at).start();
            int on = ends.get(at).end();
            int from = Math.max(at == 0 ? 0 : ends.get(at - 1).end(), meet - HALF);
            int to = Math.min(
                    at + 1 == ends.size() ? text.length() : ends.get(at + 1).start(), on + HALF);
            var whole = new StringBuilder();
            int[] places = new int[to - from + 1];
            append(whole, places, text, from, meet);
            append(whole, places, text, on, to);
            return new Unbroken(whole.toString(), places);
        });
    }

    private static void append(StringBuilder whole, int[] places, String text, int from, int to) {
        for (int at = from; at < to; at++) {
            places[whole.length()] = at;
            whole.append(text.charAt(at));
        }
    }

    String text() {
        return text;
    }

    /** Where it stood before. */
    Finding before(Finding found) {
        return new Finding(found.kind(), places[found.start()], places[found.end() - 1] + 1);
    }
}
