package regard.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regard.kernel.Refused;

/**
 * A table somebody exported from another tool. Its encoding and separator are found out as contracts.md 5.3 has it: byte order mark,
 * else valid UTF-8, else Windows-1252; comma, semicolon or tab by the header row.
 */
record CsvTable(String file, List<String> header, List<List<String>> rows, char separator) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** More characters of no meaning (NUL) at the start than a slip explains: no text, or one of 16 bits without a mark. */
    private static final int STRAY = 3;

    private static final int LOOKED_AT = 200;

    private static final int LONGEST_CELL = 16_000_000;
    private static final int MOST_COLUMNS_SHOWN = 12;

    static CsvTable read(Console console, String file) {
        byte[] bytes = console.read(file, 1_000_000_000);
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < ' ') {
            throw Refused.malformed(file + " is a workbook, not CSV: open it and save the sheet as CSV");
        }
        String text = decoded(bytes);
        if (text.chars().limit(LOOKED_AT).filter(c -> c == 0).count() > STRAY) {
            throw Refused.malformed(file + " is not a file of text: save the sheet as CSV, in UTF-8 if you are asked");
        }
        if (text.isBlank()) {
            throw Refused.malformed(file + " is empty: a header row and at least one record are needed");
        }
        char separator = separator(text);
        int unclosed = lineOfUnclosedQuote(text, separator);
        if (unclosed > 0) {
            throw Refused.malformed(file + " has a quotation mark in line " + unclosed + " that is never closed");
        }
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<String>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(2 * LONGEST_CELL)
                .build(CsvRecordHandler.of(c -> c.maxFieldSize(LONGEST_CELL).maxRecordSize(2 * LONGEST_CELL)), text)) {
            for (CsvRecord record : reader) {
                if (header.isEmpty()) {
                    record.getFields().forEach(name -> header.add(name.strip().replaceAll("\\s+", " ")));
                } else if (!(record.getFieldCount() == 1 && record.getField(0).isBlank() && header.size() > 1)) {
                    rows.add(record.getFields());
                }
            }
        } catch (CsvParseException e) {
            throw Refused.malformed(file + " cannot be read as CSV: " + sentence(e));
        } catch (java.io.IOException e) {
            throw Refused.malformed("cannot read " + file + ": " + e.getMessage());
        }
        return new CsvTable(file, header, rows, separator);
    }

    /** The line where a quoted cell begins that has no end, or 0. */
    static int lineOfUnclosedQuote(String text, char separator) {
        int line = 1;
        int opened = 0;
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (opened > 0) {
                boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    i++;
                } else if (c == '"') {
                    opened = 0;
                }
            } else if (start && c == '"') {
                opened = line;
                start = false;
            } else {
                start = c == separator || c == '\n' || c == '\r';
            }
        }
        return opened;
    }

    private static String sentence(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage())
                .replaceFirst(
                        "^Record (\\d+) has (\\d+) fields, but first record had (\\d+) fields.*",
                        "row $1 has $2 cells and the header row $3. Is a cell not quoted that holds the separator?");
    }

    /** The text, whichever of the usual encodings it is in. */
    static String decoded(byte[] bytes) {
        if (bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    /** The one of the three that stands most often in the header row, outside quotes. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                if (c == '\n' || c == '\r') {
                    break;
                }
                int which = ",;\t".indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < 3; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ",;\t".charAt(best);
    }

    /** The place of a column by its heading, or by {@code #n}; a refusal that names the columns there are. */
    int column(String name) {
        String wanted = name.strip().replaceAll("\\s+", " ");
        if (wanted.matches("#\\d{1,6}")) {
            int place = Integer.parseInt(wanted.substring(1)) - 1;
            if (place >= 0 && place < header.size()) {
                return place;
            }
        }
        int place = header.indexOf(wanted);
        if (place < 0) {
            place = Math.toIntExact(
                    header.stream().takeWhile(h -> !h.equalsIgnoreCase(wanted)).count());
        }
        if (place >= header.size()) {
            throw new Refused("", "missing", file + " has no column \"" + name + "\". Its columns are: " + columns());
        }
        if (header.lastIndexOf(header.get(place)) != place) {
            throw new Refused(
                    "",
                    "duplicate",
                    file + " has two columns \"" + name + "\". Say which by its number, for example #" + (place + 1));
        }
        return place;
    }

    Optional<Integer> columnIfAny(String name) {
        return header.contains(name) ? Optional.of(column(name)) : Optional.empty();
    }

    /** What stands in a cell; nothing where the record is too short. */
    String cell(int row, int column) {
        var fields = rows.get(row);
        return column < fields.size() ? fields.get(column) : "";
    }

    private String columns() {
        String shown = String.join(
                ", ",
                header.stream()
                        .limit(MOST_COLUMNS_SHOWN)
                        .map(h -> h.isEmpty() ? "(blank)" : h)
                        .toList());
        return header.size() > MOST_COLUMNS_SHOWN
                ? shown + " and " + (header.size() - MOST_COLUMNS_SHOWN) + " more"
                : shown;
    }

    /** The column that looks like comments: one so called, else the one with the longest cells. */
    int wordiest() {
        for (String name : List.of("text", "comment", "comments", "response", "answer")) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).equalsIgnoreCase(name)) {
                    return i;
                }
            }
        }
        int best = 0;
        long most = -1;
        for (int i = 0; i < header.size(); i++) {
            long length = 0;
            for (int row = 0; row < Math.min(200, rows.size()); row++) {
                length += cell(row, i).length();
            }
            if (length > most) {
                most = length;
                best = i;
            }
        }
        return best;
    }
}
