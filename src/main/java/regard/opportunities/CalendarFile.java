package regard.opportunities;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar as RFC 5545 has it: whole days, stable ids, lines folded at 75 octets. */
record CalendarFile(String name, List<Entry> entries) {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * One entry.
     *
     * @param changedAt when it was last changed: its sequence grows with it
     * @param last the last day, included
     */
    record Entry(
            String id,
            Instant changedAt,
            LocalDate first,
            LocalDate last,
            String title,
            String text,
            String place,
            String url) {}

    String text() {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Regard//Have your say//EN");
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        line(out, "X-WR-CALNAME:" + escaped(name));
        line(out, "X-WR-TIMEZONE:Europe/London");
        for (Entry entry : entries) {
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + entry.id());
            line(out, "DTSTAMP:" + MOMENT.format(entry.changedAt()));
            line(out, "SEQUENCE:" + entry.changedAt().getEpochSecond() / 60);
            line(out, "DTSTART;VALUE=DATE:" + day(entry.first()));
            // The end of a whole day is the day after.
            line(out, "DTEND;VALUE=DATE:" + day(entry.last().plusDays(1)));
            line(out, "SUMMARY:" + escaped(entry.title()));
            line(out, "DESCRIPTION:" + escaped(entry.text()));
            if (!entry.place().isBlank()) {
                line(out, "LOCATION:" + escaped(entry.place()));
            }
            line(out, "URL:" + entry.url());
            line(out, "TRANSP:TRANSPARENT");
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds by octets, never inside a character. */
    private static void line(StringBuilder out, String line) {
        int used = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String one = Character.toString(point);
            int octets = one.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST_LINE) {
                out.append("\r\n ");
                used = 1;
            }
            out.append(one);
            used += octets;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
