package regard.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regard.activities.Activity;
import regard.activities.KeptBreach;
import regard.activities.Night;
import regard.ui.Status;
import regard.ui.Todo;

/**
 * The staff home: what is about to breach, what needs this reader, whom they wait for, and their activities.
 *
 * @param lastNight when the rules were last asked of every activity
 * @param all how many activities they may see
 */
record TodayPage(
        LocalDate today,
        List<Due> breaching,
        List<Due> mine,
        List<Due> waiting,
        List<Row> activities,
        int all,
        boolean mayRegister,
        Optional<Night> lastNight) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.UK);

    /** The next of the reader's days, told where nothing is about to breach. */
    Optional<Row> first() {
        return activities.stream()
                .filter(row ->
                        row.next().filter(next -> !next.on().isBefore(today)).isPresent())
                .findFirst();
    }

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

        /** Wed 25 November, and the year where it is another. */
        String when() {
            return day().map(due -> (due.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(due))
                    .orElse("");
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

    /** On which day of how many people can answer. */
    record OpenDay(long day, long days) {}

    /**
     * One of the reader's activities.
     *
     * @param step what the reader would do next on it, as its button says; blank if nothing
     */
    record Row(
            Activity activity,
            Optional<OpenDay> open,
            Optional<NextDay> next,
            String step,
            Found rules,
            String responses) {}

    /** How many rules are broken on an activity, as they were found last: after a save, or in the night. */
    record Found(List<KeptBreach> breaches) {

        boolean isNothing() {
            return breaches.isEmpty();
        }

        long count(Status status) {
            return breaches.stream()
                    .filter(breach -> status
                            == switch (breach.severity()) {
                                case CRITICAL -> Status.BLOCKS;
                                case ERROR -> Status.TO_FIX;
                                case WARNING -> Status.TO_NOTE;
                            })
                    .map(KeptBreach::rule)
                    .distinct()
                    .count();
        }
    }
}
