package regard.themes;

import java.util.OptionalDouble;

/**
 * How far two people agree who coded the same comments without seeing each other's codes: for one code, of all comments coded twice.
 *
 * @param both comments to which both gave the code
 * @param onlyFirst comments to which the first person alone gave it
 * @param comments how many comments were coded twice
 */
public record Agreement(long both, long onlyFirst, long onlySecond, long comments) {

    /** Comments where both gave it, or both did not. */
    public long alike() {
        return comments - onlyFirst - onlySecond;
    }

    /** The share of comments where both gave the code or both did not, in whole per cent. */
    public int percent() {
        return comments == 0 ? 0 : (int) Math.round(100.0 * alike() / comments);
    }

    /**
     * Agreement beyond what chance would give, from below 0 to 1 (Scott's pi: any two people may have been the pair). There is none
     * where everybody gave the code, or nobody did.
     */
    public OptionalDouble beyondChance() {
        if (comments == 0) {
            return OptionalDouble.empty();
        }
        double share = (2.0 * both + onlyFirst + onlySecond) / (2.0 * comments);
        double byChance = share * share + (1 - share) * (1 - share);
        return byChance >= 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(((double) alike() / comments - byChance) / (1 - byChance));
    }
}
