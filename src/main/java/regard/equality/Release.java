package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import regard.activities.ActivityId;

/**
 * Counts of who took part, as they were released to everybody, or refused (rule R-61). Each is kept, so that the next one can be held
 * against it: two tables must not differ by a few people.
 *
 * @param passed whether it passed disclosure control; if not, nobody outside saw it
 * @param counted the true counts, by topic, for the comparison alone
 */
public record Release(
        ActivityId activity,
        int number,
        LocalDate on,
        DisclosureMethod method,
        boolean passed,
        List<ReleasedTable> shown,
        List<ReleasedTable> counted) {

    public Release {
        shown = List.copyOf(shown);
        counted = List.copyOf(counted);
    }

    /** What is shown is no more than disclosure control lets pass, by the numbers of today (rule R-61). */
    boolean isSafe() {
        return passed && isSafe(shown, counted, Disclosure.by(method, null, null));
    }

    static boolean isSafe(List<ReleasedTable> shown, List<ReleasedTable> counted, Disclosure disclosure) {
        return shown.size() == counted.size()
                && IntStream.range(0, shown.size())
                        .allMatch(table -> isSafe(shown.get(table), counted.get(table), disclosure));
    }

    private static boolean isSafe(ReleasedTable shown, ReleasedTable counted, Disclosure disclosure) {
        SafeTable safe = disclosure.protect(CountTable.of(counted.cells()));
        return safe.exposed().isEmpty()
                && Disclosure.isWithin(safe.cellsWithPercent(SafeTable.Whole.COLUMN), shown.cells());
    }
}
