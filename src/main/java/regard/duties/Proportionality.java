package regard.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.law.Dated;
import regard.law.Editions;
import regard.law.RuleFile;

/**
 * How much involvement is fair and proportionate: seven factors, bands of their sum, and what raises a level whatever the sum.
 * Numbers are our own defaults (domain specification, 3.4) and stand in rules/duties/proportionality.yml.
 */
record Proportionality(
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String source,
        String status,
        Integer mostPerFactor,
        Map<Factor, Scale> factors,
        List<Band> bands,
        List<Raise> raises,
        Map<Level, MinimumPeriod> minimumPeriods,
        Level laySignOffFrom,
        Integer laySignOffPublicInterest)
        implements Dated {

    private static final Editions<Proportionality> EDITIONS =
            new Editions<>(List.of(RuleFile.read("duties/proportionality.yml", Proportionality.class)));

    /** What each score of a factor stands for. */
    record Scale(String title, List<String> scores) {}

    record Band(Integer from, Level level) {}

    /** A level is at least this when something is so, or when scores are at least these. */
    record Raise(LevelOverride override, Level level, Map<Factor, Integer> scores) {}

    static Proportionality on(LocalDate day) {
        return EDITIONS.on(day);
    }

    Level band(int score) {
        return bands.stream()
                .filter(band -> band.from <= score)
                .reduce((_, later) -> later)
                .orElseThrow()
                .level;
    }

    MinimumPeriod minimumPeriod(Level level) {
        return Objects.requireNonNull(minimumPeriods.get(level), "no period for " + level);
    }

    /** What raises the level, in the order of the file: named by the facts, or shown by the scores. */
    Stream<Raise> raises(DutyFacts facts, List<LevelOverride> named) {
        return raises.stream().filter(raise -> named.contains(raise.override) || scoresReach(raise, facts));
    }

    private static boolean scoresReach(Raise raise, DutyFacts facts) {
        return !raise.scores.isEmpty()
                && raise.scores.entrySet().stream().allMatch(score -> facts.score(score.getKey()) >= score.getValue());
    }
}
