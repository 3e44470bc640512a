package regard.kernel;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values as we write them (RFC 4180), with cells that a spreadsheet would run made harmless (contracts, 5.2). */
public final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String RUNNABLE = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\0";

    private Csv() {}

    /** A text with a leading apostrophe if a spreadsheet would take it for a formula. */
    public static String harmless(String text) {
        return mayRun(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** A row, quoted where it must be, with the line end of the standard. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static boolean mayRun(String text) {
        int first = 0;
        while (first < text.length() && isPassedOver(text.charAt(first))) {
            first++;
        }
        return first < text.length() && RUNNABLE.indexOf(text.charAt(first)) >= 0;
    }

    private static boolean isPassedOver(char character) {
        return character == '\'' || Character.isSpaceChar(character);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
