package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyFacts.BodyType;
import regard.ui.Status.Mark;
import regard.ui.Words;

/**
 * The result so far, as it builds up beside the journey: whether the duty applies, the points, the least and the most involvement
 * it can come to, and the twelve steps.
 *
 * @param least the level if every score not given yet were 0
 * @param most the level if every score not given yet were 3
 */
record Soundings(
        String title,
        int points,
        int scored,
        @Nullable Level least,
        @Nullable Level most,
        ScoreScale scale,
        List<Line> lines,
        List<String> toDo,
        List<Line> urgency) {

    private static final int LINES = 12;
    private static final int DUTY = 4;
    private static final int SCORES = 6;
    private static final Map<Flag, String> SHOWN_AFTER = shownAfter();

    /**
     * One of the twelve steps.
     *
     * @param under what stands under it in small words; blank for nothing
     */
    record Line(Mark mark, String words, String under) {

        boolean isHere() {
            return mark == Mark.HERE;
        }

        boolean isToDo() {
            return mark == Mark.TODO;
        }
    }

    static Soundings of(Answers answers, @Nullable Step here, LocalDate today, Words words) {
        Optional<Duty> duty = SoFar.duty(answers);
        Optional<DutyAssessment> least = engaged(duty)
                ? SoFar.supposing(answers, 0).map(facts -> DutyAssessment.of(facts, today))
                : Optional.empty();
        Optional<DutyAssessment> most = engaged(duty)
                ? SoFar.supposing(answers, Proportionality.on(today).mostPerFactor())
                        .map(facts -> DutyAssessment.of(facts, today))
                : Optional.empty();
        List<Integer> given = given(answers);
        int points = given.stream().mapToInt(Integer::intValue).sum();
        int missing = Factor.values().length - given.size();
        Proportionality proportionality = Proportionality.on(today);
        return new Soundings(
                title(answers, duty, words),
                points,
                given.size(),
                least.map(DutyAssessment::levelCalculated).orElse(null),
                most.map(DutyAssessment::levelCalculated).orElse(null),
                ScoreScale.of(proportionality, points, points + missing * proportionality.mostPerFactor()),
                lines(answers, duty, here, words),
                toDo(answers, least),
                urgency(answers, words));
    }

    long urgencyMet() {
        return urgency.stream().filter(line -> line.mark() == Mark.OK).count();
    }

    /** The six conditions of the urgent route, as far as they are met; none where nobody claims it. */
    private static List<Line> urgency(Answers answers, Words words) {
        if (!answers.is("urgent.claimed")) {
            return List.of();
        }
        return SoFar.supposing(answers, 0).map(Urgency::of).stream()
                .flatMap(found -> Urgency.CONDITIONS.stream()
                        .map(condition -> new Line(
                                found.meets(condition) ? Mark.OK : Mark.TODO,
                                words.say("duties.urgency." + condition),
                                "")))
                .toList();
    }

    boolean isScoring() {
        return least != null;
    }

    boolean isSettled() {
        return scored == Factor.values().length || least == most;
    }

    private static boolean engaged(Optional<Duty> duty) {
        return duty.filter(found -> found != Duty.NO).isPresent();
    }

    private static List<Integer> given(Answers answers) {
        return Arrays.stream(Factor.values())
                .flatMap(factor -> answers.get("scores." + factor).stream())
                .map(value -> ((Number) value).intValue())
                .toList();
    }

    private static String title(Answers answers, Optional<Duty> duty, Words words) {
        if (answers.wasAt("scope") && !SoFar.isInScope(answers)) {
            return words.say("duties.sofar.out-of-scope");
        }
        if (answers.wasAt("type") && !SoFar.isAboutServices(answers)) {
            return words.say("duties.sofar.out-of-scope");
        }
        return words.say("duties.sofar." + duty.map(Duty::name).orElse("nothing"));
    }

    private static List<Line> lines(Answers answers, Optional<Duty> duty, @Nullable Step here, Words words) {
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= LINES; number++) {
            int line = number;
            List<Step> steps = Journey.applying(answers)
                    .filter(step -> step.line() == line)
                    .toList();
            boolean isDone = number == DUTY
                    ? duty.isPresent() && steps.stream().allMatch(step -> answers.wasAt(step.slug()))
                    : !steps.isEmpty() && steps.stream().allMatch(step -> answers.wasAt(step.slug()));
            boolean isHere = here != null && here.line() == number;
            Mark mark = isHere ? Mark.HERE : isDone ? Mark.OK : Mark.TODO;
            lines.add(new Line(
                    mark, sentence(number, isDone, isHere, answers, duty, words), under(number, answers, words)));
        }
        return lines;
    }

    private static String sentence(
            int number, boolean isDone, boolean isHere, Answers answers, Optional<Duty> duty, Words words) {
        String key = "duties.line." + number;
        if (number == SCORES && (isDone || isHere)) {
            return words.say(key + ".so-far", given(answers).size(), Factor.values().length);
        }
        if (!isDone) {
            return words.say(key);
        }
        return switch (number) {
            case 1 -> words.say(SoFar.isInScope(answers) ? key + ".in" : key + ".out");
            case 2 ->
                answers.texts("limbs").isEmpty()
                        ? words.say(key + ".none")
                        : words.say(key + ".some", String.join(" and ", Trail.words(answers.texts("limbs"))));
            case 3 ->
                answers.get("impact.manner").isEmpty()
                        ? words.say(key + ".plan")
                        : words.say(
                                key + ".answers",
                                Trail.word(answers.text("impact.manner")),
                                Trail.word(answers.text("impact.range")));
            case DUTY -> words.say(key + "." + duty.orElseThrow(), section(answers));
            case 5 -> words.say(key + ".items", answers.items("existing.items").size());
            default -> words.say(key);
        };
    }

    private static String under(int number, Answers answers, Words words) {
        if (number != SCORES) {
            return "";
        }
        return Arrays.stream(Factor.values())
                .filter(factor -> answers.get("scores." + factor).isPresent())
                .map(factor -> words.say("duties.factor." + factor) + " " + answers.text("scores." + factor))
                .collect(Collectors.joining(" · "));
    }

    private static String section(Answers answers) {
        return BodyData.of(BodyType.valueOf(answers.text("body.type"))).section();
    }

    private static List<String> toDo(Answers answers, Optional<DutyAssessment> least) {
        return least.map(DutyAssessment::flags).orElse(List.of()).stream()
                .filter(flag -> answers.wasAt(Objects.requireNonNull(SHOWN_AFTER.getOrDefault(flag, ""))))
                .map(Trail::word)
                .toList();
    }

    /** What must be seen to is shown once its question was asked, not before. */
    private static Map<Flag, String> shownAfter() {
        var after = new EnumMap<Flag, String>(Flag.class);
        for (Flag flag : List.of(Flag.SCRUTINY, Flag.SCRUTINY_CHECK, Flag.SOS_NOTIFY, Flag.NHSE_ASSURANCE)) {
            after.put(flag, "service-change");
        }
        after.put(Flag.BED_TEST, "beds");
        after.put(Flag.EIA_REQUIRED, "equality-analysis");
        after.put(Flag.PROMISE, "promises");
        after.put(Flag.LEGAL_ADVICE, "range");
        after.put(Flag.JOINT, "bodies");
        after.put(Flag.DELEGATED, "bodies");
        after.put(Flag.PROVIDER_242, "provider");
        after.put(Flag.PRE_ELECTION, "open-period");
        after.put(Flag.ACCESS_PLAN, "access");
        return after;
    }
}
