package regard.equality;

import regard.equality.EqualityRules.Rating;
import regard.kernel.Actor;

/** Findings of an equality impact analysis, for tests of other rooms. */
public final class Found {

    private Found() {}

    /** The change is bad for a group; the version seen, 0 if there is none. */
    public static void negative(Analyses analyses, String ref, int seen, String group, Actor actor) {
        rated(analyses, ref, seen, group, Rating.NEGATIVE, actor);
    }

    public static void neutral(Analyses analyses, String ref, int seen, String group, Actor actor) {
        rated(analyses, ref, seen, group, Rating.NEUTRAL, actor);
    }

    private static void rated(Analyses analyses, String ref, int seen, String group, Rating rating, Actor actor) {
        analyses.save(
                ref,
                seen,
                group,
                before -> before.with(
                        group,
                        new GroupFinding(
                                "We asked.", "", "", rating, null, "Further to travel.", "", "", "", "", null, "")),
                actor);
    }
}
