package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regard.ui.Status.Mark;
import regard.ui.Words;

/** Whether one of the things a page collects does what it is listed for, and what it lacks where it does not. */
record Standing(Mark mark, String state) {

    private static final Standing NONE = new Standing(Mark.TODO, "");
    private static final String RECENT = "b";

    static Standing of(Step step, Answers item, Answers all, LocalDate today, Words words) {
        return switch (step.slug()) {
            case "existing" -> existing(item, all, words);
            case "options" -> option(item, all, words);
            case "urgent-risk" -> evidence(item, all, today, words);
            default -> NONE;
        };
    }

    /** An earlier piece counts if it is about this matter and recent enough (5a, 5b); the other three may come from another. */
    private static Standing existing(Answers item, Answers all, Words words) {
        LocalDate made = LocalDate.parse(all.text("dates.assessment"));
        int months = ProcedureData.on(made).existingMonths();
        boolean isOld = item.get("endedOn")
                .map(day -> LocalDate.parse(day.toString()))
                .filter(day -> day.isBefore(made.minusMonths(months)))
                .isPresent();
        if (isOld) {
            return new Standing(Mark.NOTE, words.say("duties.standing.existing.old", months));
        }
        if (!item.text("a").equals("YES")) {
            return new Standing(Mark.NOTE, words.say("duties.standing.existing.other"));
        }
        if (!item.text(RECENT).equals("YES")) {
            return new Standing(Mark.NOTE, words.say("duties.standing.existing.changed"));
        }
        List<String> lacking = Stream.of("c", "d", "e")
                .filter(letter -> !item.text(letter).equals("YES"))
                .map(letter -> words.say("duties.standing.existing." + letter))
                .toList();
        return lacking.isEmpty()
                ? new Standing(Mark.OK, words.say("duties.standing.existing.whole"))
                : new Standing(Mark.INFO, words.say("duties.standing.existing.part", String.join(", ", lacking)));
    }

    /** A dropped option needs a reason, evidence and a day; a lone live one a reason. */
    private static Standing option(Answers item, Answers all, Words words) {
        String status = item.text("status");
        var lacking = new ArrayList<String>();
        boolean isDropped = status.equals("REJECTED") || status.equals("UNVIABLE");
        boolean isLone = !isDropped
                && all.items("options").stream()
                                .filter(option -> List.of("LIVE", "PREFERRED").contains(option.text("status")))
                                .count()
                        == 1;
        if ((isDropped || isLone) && item.text("reason").isBlank()) {
            lacking.add(Trail.word("reason"));
        }
        if (isDropped && item.text("evidence").isBlank()) {
            lacking.add(Trail.word("evidence"));
        }
        if (isDropped && item.get("screenedOn").isEmpty()) {
            lacking.add(Trail.word("screenedOn"));
        }
        if (!lacking.isEmpty()) {
            return new Standing(
                    Mark.FIX,
                    words.say(
                            isDropped ? "duties.standing.option.dropped" : "duties.standing.option.lone",
                            String.join(", ", lacking)));
        }
        return isDropped ? new Standing(Mark.OK, words.say("duties.standing.option.screened")) : NONE;
    }

    /** Evidence of a risk must be fresh on the day of the decision (u1). */
    private static Standing evidence(Answers item, Answers all, LocalDate today, Words words) {
        LocalDate decided = all.get("urgent.decidedOn")
                .map(day -> LocalDate.parse(day.toString()))
                .orElse(today);
        int days = ProcedureData.on(decided).evidenceDays();
        LocalDate on = LocalDate.parse(item.text("on"));
        boolean isFresh = !on.isAfter(decided) && !on.isBefore(decided.minusDays(days));
        return isFresh ? NONE : new Standing(Mark.NOTE, words.say("duties.standing.evidence.old", days));
    }
}
