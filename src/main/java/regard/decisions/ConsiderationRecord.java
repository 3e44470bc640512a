package regard.decisions;

/**
 * That views were considered: what weight they had, what changed because of them, what did not and why (the fourth Gunning
 * principle: the product of consultation is conscientiously taken into account).
 *
 * @param newOptions what people suggested instead, how it was looked at and what came of it
 * @param accessGaps regard to gaps in access (NHS Act 2006, section 14Z35)
 * @param outcomeGaps regard to gaps in outcomes
 */
public record ConsiderationRecord(
        String pointsFor,
        String pointsAgainst,
        String newOptions,
        String equalityPoints,
        String weightGiven,
        String changesMade,
        String notChangedAndWhy,
        String accessGaps,
        String outcomeGaps,
        String minuteRef) {

    static final ConsiderationRecord EMPTY = new ConsiderationRecord("", "", "", "", "", "", "", "", "", "");
}
