package regard.equality;

import java.util.List;
import java.util.Optional;
import regard.activities.Activity;

/** What is recorded on equality for one activity. */
record EqualityPage(
        Activity activity, Optional<Screening> screening, Optional<AnalysisVersion> analysis, boolean mayRecord) {

    List<String> groups() {
        return screening
                .map(recorded -> recorded.groups().stream().map(Groups::title).toList())
                .orElse(List.of());
    }

    /** The key of how the analysis stands. */
    String standing() {
        return "equality.analysis.state."
                + analysis.map(version -> version.publishedOn().isPresent()
                                ? "public"
                                : version.isSigned() ? "signed" : "writing")
                        .orElse("none");
    }
}
