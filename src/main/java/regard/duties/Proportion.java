package regard.duties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regard.duties.DutyFacts.Limb;
import regard.duties.DutyFacts.Promise;
import regard.kernel.Text;

/**
 * The level of involvement, and how it came about (S6): the sum of the scores, what raises it, and what was chosen instead.
 *
 * @param level what counts, after a proper choice to raise or lower
 * @param loweringRefused somebody chose less without a lay member's signature and a legal note
 * @param raiseIgnored somebody chose more without a reason
 */
record Proportion(
        int score,
        Level band,
        List<LevelOverride> overrides,
        Level calculated,
        Level level,
        boolean loweringRefused,
        boolean raiseIgnored) {

    static Proportion of(DutyFacts facts, boolean substantial) {
        Proportionality data = Proportionality.on(facts.dates().assessment());
        int score = Arrays.stream(Factor.values()).mapToInt(facts::score).sum();
        Level band = data.band(score);
        List<Proportionality.Raise> raises =
                data.raises(facts, named(facts, substantial)).toList();
        Level calculated = raises.stream().map(Proportionality.Raise::level).reduce(band, Level::orAtLeast);
        List<LevelOverride> overrides =
                raises.stream().map(Proportionality.Raise::override).toList();
        Level chosen = facts.chosen().level();
        boolean isLess = chosen != null && calculated.isAbove(chosen);
        boolean isMore = chosen != null && chosen.isAbove(calculated);
        boolean counts = (isLess && mayLower(facts))
                || (isMore && Text.isGiven(facts.chosen().reason()));
        return new Proportion(
                score,
                band,
                overrides,
                calculated,
                counts && chosen != null ? chosen : calculated,
                isLess && !counts,
                isMore && !counts);
    }

    private static List<LevelOverride> named(DutyFacts facts, boolean substantial) {
        List<LevelOverride> named = new ArrayList<>();
        if (substantial) {
            named.add(LevelOverride.SUBSTANTIAL);
        }
        if (facts.promises().stream().anyMatch(Promise::forcesConsultation)) {
            named.add(LevelOverride.PROMISE);
        }
        if (facts.is(Limb.PLAN)) {
            named.add(LevelOverride.PLAN);
        }
        return named;
    }

    private static boolean mayLower(DutyFacts facts) {
        return Text.isGiven(facts.chosen().legalNote()) && SignOffs.of(facts).signed(SignOffRole.LAY_MEMBER);
    }
}
