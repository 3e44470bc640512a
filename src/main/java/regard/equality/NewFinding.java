package regard.equality;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.equality.EqualityRules.Rating;

/**
 * Something an analysis did not say before: a group loses, or it is not known whether it does. It may be a reason to assess the duty to
 * involve again (step S13).
 *
 * @param group its code
 * @param before what was found before; none if nobody had looked
 */
public record NewFinding(String group, @Nullable Rating before, Rating now) {

    /** What one version found that the one before did not. */
    static List<NewFinding> between(EqualityImpactAnalysis before, EqualityImpactAnalysis after) {
        return after.groups().keySet().stream()
                .sorted()
                .flatMap(group -> {
                    Rating was = before.finding(group).rating();
                    Rating now = after.finding(group).rating();
                    boolean isNew = (now == Rating.NEGATIVE || now == Rating.UNKNOWN) && was != now;
                    return isNew ? Stream.of(new NewFinding(group, was, Objects.requireNonNull(now))) : Stream.empty();
                })
                .toList();
    }
}
