package regard.kernel;

import java.time.LocalDate;
import java.time.Month;

/**
 * A year of the NHS, from 1 April to 31 March.
 *
 * @param startsIn the calendar year of its 1 April
 */
public record FinancialYear(int startsIn) implements Comparable<FinancialYear> {

    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    public LocalDate first() {
        return LocalDate.of(startsIn, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(startsIn + 1, Month.MARCH, 31);
    }

    public boolean includes(LocalDate day) {
        return of(day).equals(this);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startsIn, other.startsIn);
    }

    @Override
    public String toString() {
        return startsIn + " to " + (startsIn + 1);
    }
}
