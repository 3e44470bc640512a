package regard.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.kernel.Problem;

/** What somebody writes of who decides, when, and how views are considered. It may be written bit by bit: nothing is mandatory. */
public record Preparation(
        String maker, Optional<LocalDate> meetsOn, String papersUrl, ConsiderationRecord consideration) {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_LINE = 200;

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (maker.length() > LONGEST_LINE) {
            problems.add(new Problem("maker", "decisions.too-long", LONGEST_LINE));
        }
        if (!papersUrl.isBlank() && !papersUrl.startsWith("https://") && !papersUrl.startsWith("http://")) {
            problems.add(new Problem("papersUrl", "decisions.papers-url.not-an-address"));
        }
        Map.of(
                        "pointsFor", consideration.pointsFor(),
                        "pointsAgainst", consideration.pointsAgainst(),
                        "newOptions", consideration.newOptions(),
                        "equalityPoints", consideration.equalityPoints(),
                        "weightGiven", consideration.weightGiven(),
                        "changesMade", consideration.changesMade(),
                        "notChangedAndWhy", consideration.notChangedAndWhy(),
                        "accessGaps", consideration.accessGaps(),
                        "outcomeGaps", consideration.outcomeGaps())
                .forEach((field, words) -> {
                    if (words.length() > LONGEST) {
                        problems.add(new Problem(field, "decisions.too-long", LONGEST));
                    }
                });
        return problems;
    }
}
