package regard.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import regard.ui.Formats;

/**
 * How far two people agree, over all and by code, the weakest first.
 *
 * @param twice how many comments were coded twice
 * @param alike in how many of them both found exactly the same
 */
record AgreementTable(long coded, long twice, long alike, long toSettle, List<Line> lines) {

    /** Below this, agreement beyond chance is called weak (Landis and Koch 1977: moderate ends at 0.60). */
    private static final double WEAK = 0.6;

    private static final long FEWEST_TO_JUDGE = 10;

    /** One code, or all of them. */
    record Line(String label, Agreement agreement) {

        String percent() {
            return agreement.percent() + "%";
        }

        /** A dash where chance alone explains everything. */
        String beyondChance() {
            OptionalDouble value = agreement.beyondChance();
            return value.isEmpty() ? "–" : Formats.number(value.getAsDouble(), 2);
        }

        boolean isWeak() {
            return agreement.beyondChance().stream().anyMatch(value -> value < WEAK);
        }
    }

    static AgreementTable of(Progress progress, List<Code> codes, Map<CodeId, Agreement> agreements) {
        var lines = new ArrayList<Line>();
        long both = 0;
        long first = 0;
        long second = 0;
        for (Code code : codes) {
            Agreement agreement = agreements.get(code.id());
            if (agreement != null && agreement.both() + agreement.onlyFirst() + agreement.onlySecond() > 0) {
                lines.add(new Line(code.label(), agreement));
            }
            if (agreement != null) {
                both += agreement.both();
                first += agreement.onlyFirst();
                second += agreement.onlySecond();
            }
        }
        lines.sort(Comparator.comparingDouble(
                line -> line.agreement().beyondChance().orElse(1)));
        if (!lines.isEmpty()) {
            lines.addFirst(new Line("", new Agreement(both, first, second, progress.codedTwice() * codes.size())));
        }
        return new AgreementTable(
                progress.commentsCoded(), progress.codedTwice(), progress.codedAlike(), progress.toSettle(), lines);
    }

    /** The code that people agree on least, if it is weak and enough comments were coded twice to say so. */
    Optional<Line> weakest() {
        return twice < FEWEST_TO_JUDGE
                ? Optional.empty()
                : lines.stream().skip(1).filter(Line::isWeak).findFirst();
    }

    /** The share of comments coded twice in which both found exactly the same codes. */
    String alikePercent() {
        return twice == 0 ? "" : Formats.percent((double) alike / twice);
    }
}
