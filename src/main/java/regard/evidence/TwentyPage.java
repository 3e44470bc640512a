package regard.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.kernel.FinancialYear;
import regard.kernel.Problem;
import regard.ui.DateInput;

/**
 * The twenty, with what is there and what is missing side by side, as on a day.
 *
 * @param typed the day somebody asked for, as they typed it
 */
record TwentyPage(
        FinancialYear year,
        LocalDate on,
        boolean current,
        List<Line> actions,
        List<Line> areas,
        DateInput typed,
        List<Problem> problems) {

    /** One of the twenty. */
    record Line(Area area, String title, Standing standing, long items, List<String> there, List<Missing> missing) {

        String href() {
            return "/twenty/" + area.slug();
        }
    }

    /**
     * What the checklist looks for and does not find.
     *
     * @param title says that it is not there
     * @param act the key of the words of what to do
     */
    record Missing(String title, String act, String href) {}

    static Line line(TheTwenty.Entry entry, Tally tally, boolean mayAdd) {
        var records = entry.records();
        return new Line(
                entry.area(),
                entry.title(),
                Standing.of(entry, tally),
                tally.all(),
                records.stream()
                        .filter(record -> tally.has(record.kind()))
                        .map(TheTwenty.Looked::title)
                        .toList(),
                records.stream()
                        .filter(record -> !tally.has(record.kind()))
                        .map(record -> missing(entry.area(), record, mayAdd))
                        .toList());
    }

    private static Missing missing(Area area, TheTwenty.Looked record, boolean mayAdd) {
        @Nullable String address = record.address();
        if (address != null) {
            return new Missing(record.missing(), "evidence.twenty.act.work", address);
        }
        return mayAdd
                ? new Missing(
                        record.missing(),
                        "evidence.twenty.act.add",
                        "/twenty/" + area.slug() + "/addition?kind=" + record.kind())
                : new Missing(record.missing(), "", "");
    }

    long count(Standing standing) {
        return actions.stream().filter(line -> line.standing() == standing).count()
                + areas.stream().filter(line -> line.standing() == standing).count();
    }

    List<Standing> standings() {
        return Arrays.asList(Standing.values());
    }

    FinancialYear before() {
        return new FinancialYear(year.startsIn() - 1);
    }

    FinancialYear after() {
        return new FinancialYear(year.startsIn() + 1);
    }

    /** What keeps an address on the same year and day. */
    String query() {
        return "?year=" + year.startsIn() + "&on=" + on;
    }
}
