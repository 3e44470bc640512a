package regard.duties;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import regard.ui.Formats;
import regard.ui.Status.Mark;
import regard.ui.Words;

/**
 * One of the five who are told on the day of an urgent decision, and whether they were (domain specification, 3.5 u5). The council is
 * told at once and with the reason: SI 2013/218, regulation 23(2).
 *
 * @param on the day they were told
 * @param dueOn the day of the decision; nothing while nobody has said it
 * @param reason what the council was told of why it was not consulted; blank for the others
 */
public record SameDayNotice(Who who, Optional<LocalDate> on, Optional<LocalDate> dueOn, String reason) {

    /** Who is told. */
    public enum Who {
        COUNCIL,
        PATIENTS,
        HEALTHWATCH,
        NEIGHBOURS,
        STAFF;

        private String path() {
            String name = "urgent.notices." + name().toLowerCase(Locale.ROOT);
            return this == COUNCIL ? name + ".on" : name;
        }
    }

    /** The five, as an assessment has them; none where no urgency is claimed. */
    static List<SameDayNotice> of(Answers answers) {
        return answers.is("urgent.claimed")
                ? Arrays.stream(Who.values())
                        .map(who -> new SameDayNotice(
                                who,
                                day(answers, who.path()),
                                day(answers, "urgent.decidedOn"),
                                who == Who.COUNCIL ? answers.text("urgent.notices.council.reason") : ""))
                        .toList()
                : List.of();
    }

    /** The same, from the facts of a version. */
    public static List<SameDayNotice> of(DutyFacts.Urgent urgent) {
        Optional<LocalDate> due = Optional.ofNullable(urgent.decidedOn());
        return urgent.claimed()
                ? Arrays.stream(Who.values())
                        .map(who ->
                                new SameDayNotice(who, day(urgent.notices(), who), due, reason(urgent.notices(), who)))
                        .toList()
                : List.of();
    }

    private static Optional<LocalDate> day(DutyFacts.Notices told, Who who) {
        return Optional.ofNullable(
                switch (who) {
                    case COUNCIL -> told.council().on();
                    case PATIENTS -> told.patients();
                    case HEALTHWATCH -> told.healthwatch();
                    case NEIGHBOURS -> told.neighbours();
                    case STAFF -> told.staff();
                });
    }

    private static String reason(DutyFacts.Notices told, Who who) {
        return who == Who.COUNCIL ? Objects.requireNonNullElse(told.council().reason(), "") : "";
    }

    /** Told that very day, and the council with the reason. */
    public boolean isGiven() {
        return on.isPresent() && on.equals(dueOn) && (who != Who.COUNCIL || !reason.isBlank());
    }

    /** Not told at all, or not on the day, and the day is over. */
    public boolean isOverdueOn(LocalDate day) {
        return !isGiven() && dueOn.filter(due -> due.isBefore(day)).isPresent();
    }

    public Mark mark(LocalDate today) {
        return isGiven() ? Mark.OK : isOverdueOn(today) ? Mark.STOP : Mark.FIX;
    }

    public String name(Words words) {
        return words.say("duties.notice." + who);
    }

    /** How it stands, with the day. */
    public String standing(LocalDate today, Words words) {
        if (isGiven()) {
            return words.say("duties.notice.told", Formats.date(on.orElseThrow()));
        }
        if (on.isPresent() && !on.equals(dueOn)) {
            return dueOn.map(due ->
                            words.say("duties.notice.another-day", Formats.date(on.orElseThrow()), Formats.date(due)))
                    .orElseGet(() -> words.say("duties.notice.told", Formats.date(on.orElseThrow())));
        }
        if (on.isPresent()) {
            return words.say("duties.notice.without-reason", Formats.date(on.orElseThrow()));
        }
        return dueOn.map(due -> words.say(
                        due.isBefore(today) ? "duties.notice.overdue" : "duties.notice.due", Formats.date(due)))
                .orElseGet(() -> words.say("duties.notice.no-day"));
    }

    private static Optional<LocalDate> day(Answers answers, String path) {
        return Optional.of(answers.text(path)).filter(day -> !day.isBlank()).map(LocalDate::parse);
    }
}
