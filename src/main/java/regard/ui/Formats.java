package regard.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How pages write days, times, numbers and money: 23 November 2026, 5:30pm, 1,234, £12.50. */
public final class Formats {

    /** Where the clock of the service hangs: opening and closing follow it, summer time included. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Formats() {}

    /** 23 November 2026. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    public static String date(Instant moment) {
        return date(moment.atZone(LONDON).toLocalDate());
    }

    /** Monday 23 November 2026. */
    public static String dayAndDate(LocalDate day) {
        return DAY_AND_DATE.format(day);
    }

    /** November 2026. */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** 5:30pm, 9am, midday, midnight. */
    public static String time(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /** 23 November 2026 at 5:30pm, on the clocks of London. */
    public static String dateAndTime(ZonedDateTime moment) {
        var london = moment.withZoneSameInstant(LONDON);
        return date(london.toLocalDate()) + " at " + time(london.toLocalTime());
    }

    public static String dateAndTime(Instant moment) {
        return dateAndTime(moment.atZone(LONDON));
    }

    /** 1,234. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /** 1,234.5: as many decimals as asked for, and no more than it has. */
    public static String number(double number, int decimals) {
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** 41%. */
    public static String percent(double share) {
        return number(share * 100, 0) + "%";
    }

    /** £12.50, £1,200. */
    public static String money(BigDecimal pounds) {
        var exact = pounds.setScale(2, RoundingMode.HALF_UP);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(2);
        return (exact.signum() < 0 ? "-£" : "£") + format.format(exact.abs());
    }

    /** 836KB, 1.2MB: the size of a file beside its link. */
    public static String size(long bytes) {
        return bytes < 1_000_000
                ? number(Math.max(1, Math.round(bytes / 1000.0))) + "KB"
                : number(bytes / 1_000_000.0, 1) + "MB";
    }
}
