package regard.responses;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regard.kernel.Refused;

/**
 * A file of separated values from anywhere: which encoding, which separator, and its records as they stand (contracts, section 5.3).
 *
 * @param delimiter what separates its cells
 */
record Sheet(String encoding, char delimiter, List<Line> lines) {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    Sheet {
        lines = List.copyOf(lines);
    }

    /**
     * One record.
     *
     * @param raw the record as it stands in the file, without its line end
     */
    record Line(List<String> cells, String raw) {

        boolean isBlank() {
            return cells.stream()
                    .allMatch(cell -> cell.isBlank() || cell.chars().allMatch(Character::isSpaceChar));
        }
    }

    static Sheet read(byte[] bytes, String encoding, String delimiter) {
        Decoded decoded = decoded(bytes, encoding);
        char separator = delimiter.equals("auto") ? guessed(decoded.text()) : delimiter.charAt(0);
        return new Sheet(decoded.encoding(), separator, lines(decoded.text(), separator));
    }

    /** Text, and the name of what it was decoded from. */
    private record Decoded(String text, String encoding) {}

    private static Decoded decoded(byte[] bytes, String encoding) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16), "UTF-16");
        }
        if (!encoding.equals("auto")) {
            return named(bytes, encoding);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(text, "UTF-8");
        } catch (CharacterCodingException e) {
            return named(bytes, "windows-1252");
        }
    }

    private static Decoded named(byte[] bytes, String encoding) {
        try {
            return new Decoded(new String(bytes, Charset.forName(encoding)), encoding);
        } catch (IllegalArgumentException e) {
            throw new Refused("/encoding", "unknown", "the encoding " + encoding + " is not known");
        }
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** What stands most often in the first record that has something in it, outside quotes. */
    private static char guessed(String text) {
        Map<Character, Integer> counts = new HashMap<>();
        boolean quoted = false;
        boolean something = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                if (something) {
                    break;
                }
            } else if (!quoted && DELIMITERS.contains(character)) {
                counts.merge(character, 1, Integer::sum);
            }
            something |= character != '\n' && character != '\r';
        }
        char best = ',';
        for (char delimiter : DELIMITERS) {
            if (counts.getOrDefault(delimiter, 0) > counts.getOrDefault(best, 0)) {
                best = delimiter;
            }
        }
        return best;
    }

    private static List<Line> lines(String text, char delimiter) {
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int openedOn = 0;
        int began = 0;
        int cellBegan = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean windowsEnd = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            boolean end = character == '\n' || character == '\r';
            if (end && !windowsEnd) {
                line++;
            }
            if (quoted) {
                if (character == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (character == '"') {
                    quoted = false;
                } else if (!windowsEnd) {
                    cell.append(end ? '\n' : character);
                }
            } else if (character == '"' && i == cellBegan) {
                quoted = true;
                openedOn = line;
            } else if (character == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                cellBegan = i + 1;
            } else if (end) {
                cells.add(cell.toString());
                cell.setLength(0);
                lines.add(new Line(List.copyOf(cells), text.substring(began, i)));
                cells.clear();
                i += windowsEnd ? 1 : 0;
                line += windowsEnd ? 1 : 0;
                began = i + 1;
                cellBegan = i + 1;
            } else {
                cell.append(character);
            }
        }
        if (quoted) {
            throw new Refused("", "quote", "a quotation mark that opens on line " + openedOn + " is never closed");
        }
        if (began < text.length()) {
            cells.add(cell.toString());
            lines.add(new Line(List.copyOf(cells), text.substring(began)));
        }
        return lines;
    }
}
