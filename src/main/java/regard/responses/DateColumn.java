package regard.responses;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes its dates: one column, one order of day and month, found over all of it (contracts, section 5.3).
 *
 * @param order dmy, mdy or iso; nothing where no cell holds a date
 * @param ambiguous neither order shows: dmy is taken, and people are told
 */
record DateColumn(Optional<String> order, boolean ambiguous) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(LONDON);
    private static final Pattern ISO = Pattern.compile(
            "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:\\.[0-9]+)?\\s*(Z|[+-][0-9]{2}:?[0-9]{2})?)?");
    private static final Pattern OTHER = Pattern.compile(
            "([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4}|[0-9]{2})(?:[T, ]+([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?))?");

    static DateColumn of(List<String> cells, String asked) {
        boolean any = false;
        boolean onlyIso = true;
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String cell : cells) {
            String text = cell.strip();
            if (text.isEmpty()) {
                continue;
            }
            if (ISO.matcher(text).matches()) {
                any = true;
                continue;
            }
            Matcher parts = OTHER.matcher(text);
            if (parts.matches()) {
                any = true;
                onlyIso = false;
                dayFirst |= Integer.parseInt(parts.group(1)) > 12;
                monthFirst |= Integer.parseInt(parts.group(2)) > 12;
            }
        }
        if (!any) {
            return new DateColumn(Optional.empty(), false);
        }
        if (onlyIso) {
            return new DateColumn(Optional.of("iso"), false);
        }
        if (!asked.equals("auto")) {
            return new DateColumn(Optional.of(asked), false);
        }
        return dayFirst || !monthFirst
                ? new DateColumn(Optional.of("dmy"), !dayFirst)
                : new DateColumn(Optional.of("mdy"), false);
    }

    /** A moment, as ISO with the offset of London. */
    Optional<String> moment(String cell) {
        String text = cell.strip();
        try {
            Matcher iso = ISO.matcher(text);
            String zone = iso.matches() ? iso.group(5) : null;
            if (zone != null) {
                String offset = zone.replaceFirst("^([+-][0-9]{2})([0-9]{2})$", "$1:$2");
                return Optional.of(MOMENT.format(OffsetDateTime.parse(
                        day(iso.group(1), iso.group(2), iso.group(3)) + "T" + time(iso.group(4)) + offset)));
            }
            return local(text).map(moment -> MOMENT.format(moment.atZone(LONDON)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, or a month or year that is written as one. */
    Optional<String> day(String cell) {
        String text = cell.strip();
        if (text.matches("[0-9]{4}(-(0[1-9]|1[0-2]))?")) {
            return Optional.of(text);
        }
        try {
            return local(text).map(moment -> moment.toLocalDate().toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> local(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)).atTime(time(iso.group(4))));
        }
        Matcher parts = OTHER.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean monthFirst = order.orElse("dmy").equals("mdy");
        String year = parts.group(3).length() == 2 ? "20" + parts.group(3) : parts.group(3);
        return Optional.of(day(year, parts.group(monthFirst ? 1 : 2), parts.group(monthFirst ? 2 : 1))
                .atTime(time(parts.group(4))));
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalTime time(@Nullable String text) {
        if (text == null) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.parse(text.length() == 4 || text.indexOf(':') == 1 ? "0" + text : text);
        } catch (DateTimeParseException e) {
            throw new DateTimeException("no time: " + text.length());
        }
    }
}
