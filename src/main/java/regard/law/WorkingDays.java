package regard.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Monday to Friday except England bank holidays (contracts, section 0). Years without data have no bank holidays. */
public final class WorkingDays {

    private static final LocalDate A_MONDAY = LocalDate.of(2001, 1, 1);
    private static final LocalDate[] HOLIDAYS =
            RuleFile.read("law/bank-holidays-england.yml", BankHolidays.class).days().stream()
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                    .sorted()
                    .toArray(LocalDate[]::new);

    private WorkingDays() {}

    record BankHolidays(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            List<LocalDate> days)
            implements Dated {}

    /** How many working days d there are with from &lt; d ≤ to; negative if {@code to} comes first. */
    public static long between(LocalDate from, LocalDate to) {
        return until(to) - until(from);
    }

    public static boolean isWorkingDay(LocalDate day) {
        return between(day.minusDays(1), day) == 1;
    }

    /** The working day that comes after so many working days. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate end = day;
        for (int left = workingDays; left > 0; left -= isWorkingDay(end) ? 1 : 0) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** Working days up to and including a day, counted from some Monday long ago; only differences mean anything. */
    private static long until(LocalDate day) {
        long days = ChronoUnit.DAYS.between(A_MONDAY, day) + 1;
        long weekdays = Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
        int found = Arrays.binarySearch(HOLIDAYS, day);
        return weekdays - (found >= 0 ? found + 1 : -found - 1);
    }
}
