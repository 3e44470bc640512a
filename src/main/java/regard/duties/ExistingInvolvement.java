package regard.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import regard.duties.DutyFacts.Answer;
import regard.duties.DutyFacts.ExistingItem;
import regard.duties.DutyFacts.Together;

/**
 * Whether what people have already said covers this very matter (S5): about it, recent, from those affected, well informed,
 * recorded and fed back. Engagement on another idea does not count (R (Buckingham) v NHS Corby CCG [2018] EWHC 2080).
 *
 * @param gaps the questions 5a to 5e not answered yes, by their letters
 */
record ExistingInvolvement(List<String> gaps) {

    static ExistingInvolvement of(DutyFacts facts) {
        LocalDate made = facts.dates().assessment();
        LocalDate oldest = made.minusMonths(ProcedureData.on(made).existingMonths());
        if (facts.existing().items().stream().noneMatch(item -> counts(item, oldest))) {
            return new ExistingInvolvement(List.of("a", "b", "c", "d", "e"));
        }
        Together all = facts.existing().together();
        boolean everyoneReached = facts.eia().groupsWithoutEvidence().isEmpty();
        List<String> gaps = new ArrayList<>();
        note(gaps, "a", all.a() == Answer.YES);
        note(gaps, "b", all.b() == Answer.YES);
        note(gaps, "c", all.c() == Answer.YES && everyoneReached);
        note(gaps, "d", all.d() == Answer.YES);
        note(gaps, "e", all.e() == Answer.YES);
        return new ExistingInvolvement(List.copyOf(gaps));
    }

    boolean isEnough() {
        return gaps.isEmpty();
    }

    private static boolean counts(ExistingItem item, LocalDate oldest) {
        return item.a() == Answer.YES
                && item.b() == Answer.YES
                && item.endedOn() != null
                && !item.endedOn().isBefore(oldest);
    }

    private static void note(List<String> gaps, String letter, boolean shown) {
        if (!shown) {
            gaps.add(letter);
        }
    }
}
