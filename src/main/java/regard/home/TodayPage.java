package regard.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.ui.Status;
import regard.ui.Todo;

/**
 * The staff home: what is about to breach, what needs this reader, whom they wait for, and their activities.
 *
 * @param all how many activities they may see
 */
record TodayPage(
        LocalDate today,
        List<Due> breaching,
        List<Due> mine,
        List<Due> waiting,
        List<Row> activities,
        int all,
        boolean mayRegister) {

    /** Something to do, with when as words. */
    record Due(Todo.Item item, LocalDate today) {

        Optional<LocalDate> day() {
            return item.due();
        }

        boolean isToday() {
            return day().filter(today::equals).isPresent();
        }

        boolean isLate() {
            return day().filter(due -> due.isBefore(today)).isPresent();
        }

        long days() {
            return day().map(due -> Math.abs(due.toEpochDay() - today.toEpochDay()))
                    .orElse(0L);
        }

        /** How it is marked; plain work has no mark. */
        Optional<Status> status() {
            return switch (item.urgency()) {
                case BLOCKS -> Optional.of(Status.BLOCKS);
                case TO_FIX -> Optional.of(Status.TO_FIX);
                case TO_NOTE -> Optional.of(Status.TO_NOTE);
                case WORK -> Optional.empty();
            };
        }

        String modifier() {
            return status().map(status -> "rg-work__item--" + status.mark().modifier())
                    .orElse("");
        }
    }

    /** One of the reader's activities. */
    record Row(Activity activity, String next, RulesToday.Answer rules, String responses) {}
}
