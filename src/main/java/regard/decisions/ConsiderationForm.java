package regard.decisions;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import regard.ui.DateInput;

/** What was typed of who decides and how views are considered, kept so that a refused page can show it again. */
record ConsiderationForm(
        @Nullable Integer version,
        String maker,
        DateInput meetsOn,
        String papersUrl,
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

    ConsiderationForm {
        maker = Objects.requireNonNullElse(maker, "");
        meetsOn = Objects.requireNonNullElse(meetsOn, DateInput.EMPTY);
        papersUrl = Objects.requireNonNullElse(papersUrl, "");
        pointsFor = Objects.requireNonNullElse(pointsFor, "");
        pointsAgainst = Objects.requireNonNullElse(pointsAgainst, "");
        newOptions = Objects.requireNonNullElse(newOptions, "");
        equalityPoints = Objects.requireNonNullElse(equalityPoints, "");
        weightGiven = Objects.requireNonNullElse(weightGiven, "");
        changesMade = Objects.requireNonNullElse(changesMade, "");
        notChangedAndWhy = Objects.requireNonNullElse(notChangedAndWhy, "");
        accessGaps = Objects.requireNonNullElse(accessGaps, "");
        outcomeGaps = Objects.requireNonNullElse(outcomeGaps, "");
        minuteRef = Objects.requireNonNullElse(minuteRef, "");
    }

    static ConsiderationForm of(Decision.Paper paper) {
        ConsiderationRecord record = paper.consideration();
        return new ConsiderationForm(
                paper.version(),
                paper.maker(),
                DecisionController.input(paper.meetsOn()),
                paper.papersUrl(),
                record.pointsFor(),
                record.pointsAgainst(),
                record.newOptions(),
                record.equalityPoints(),
                record.weightGiven(),
                record.changesMade(),
                record.notChangedAndWhy(),
                record.accessGaps(),
                record.outcomeGaps(),
                record.minuteRef());
    }

    int seen() {
        return version == null ? 1 : version;
    }

    Preparation preparation() {
        return new Preparation(
                maker.strip(),
                meetsOn.date(),
                papersUrl.strip(),
                new ConsiderationRecord(
                        pointsFor.strip(),
                        pointsAgainst.strip(),
                        newOptions.strip(),
                        equalityPoints.strip(),
                        weightGiven.strip(),
                        changesMade.strip(),
                        notChangedAndWhy.strip(),
                        accessGaps.strip(),
                        outcomeGaps.strip(),
                        minuteRef.strip()));
    }
}
