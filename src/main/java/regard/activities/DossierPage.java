package regard.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.ui.Status;

/**
 * An activity's dossier: where it is in its life, the one next step, what the rules say, and the record.
 *
 * @param toPutRight the most serious thing the rules ask of this reader
 * @param maySetAside whether they may set an error of a rule aside
 * @param mayChange whether this reader's body leads it and they may change it
 */
record DossierPage(
        Activity activity,
        String owner,
        String leads,
        List<Stage> life,
        Optional<ActivityPanel.NextStep> next,
        RulesToday.Answer rules,
        Optional<RulesToday.Spoken> toPutRight,
        List<ActivityPanel.Line> lines,
        List<ActivityPanel.Picture> pictures,
        List<ActivityPanel.Involved> people,
        List<String> partners,
        Optional<String> level,
        boolean mayChange,
        boolean maySetAside) {

    /**
     * One of the ten states of a life.
     *
     * @param when the day it was reached, or is meant to be
     * @param gate the gate that stands before it; blank where there is none
     */
    record Stage(ActivityState state, Status.Mark mark, Optional<LocalDate> when, String gate) {

        boolean isDone() {
            return mark == Status.Mark.OK;
        }

        boolean isHere() {
            return mark == Status.Mark.HERE;
        }

        String modifier() {
            return isDone() ? "done" : isHere() ? "here" : "todo";
        }
    }

    static List<Stage> life(Activity activity, Map<ActivityState, LocalDate> reached) {
        return ActivityState.life().stream()
                .map(state ->
                        new Stage(state, mark(activity.state(), state), when(activity, reached, state), gate(state)))
                .toList();
    }

    private static Status.Mark mark(ActivityState now, ActivityState state) {
        if (state == now) {
            return Status.Mark.HERE;
        }
        return state.isBefore(now) ? Status.Mark.OK : Status.Mark.TODO;
    }

    private static Optional<LocalDate> when(
            Activity activity, Map<ActivityState, LocalDate> reached, ActivityState state) {
        Optional<LocalDate> day = Optional.ofNullable(reached.get(state));
        return state == ActivityState.DECIDED ? day.or(activity::plannedDecisionOn) : day;
    }

    private static String gate(ActivityState state) {
        return switch (state) {
            case ASSESSED -> "G1";
            case OPEN -> "G2";
            case DECIDED -> "G3";
            case EVALUATED -> "G4";
            default -> "";
        };
    }

    /** From the day it opens, people read about it. */
    boolean isPublic() {
        return !activity.state().isBefore(ActivityState.OPEN);
    }
}
