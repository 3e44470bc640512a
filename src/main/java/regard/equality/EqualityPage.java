package regard.equality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import regard.activities.Activity;
import regard.ui.Words;

/** What is recorded on equality for one activity. */
record EqualityPage(
        Activity activity, Optional<Screening> screening, Optional<AnalysisVersion> analysis, boolean mayRecord) {

    List<String> groups() {
        return screening
                .map(recorded -> recorded.groups().stream().map(Groups::title).toList())
                .orElse(List.of());
    }

    /** How the analysis stands; while it is being signed, who has and who is awaited. */
    String standing(Words words) {
        return analysis.map(version -> words.say("equality.analysis.state." + state(version), version.version())
                        + awaited(version, words))
                .orElseGet(() -> words.say("equality.analysis.state.none"));
    }

    /** Whether a screening found that none is needed, and nobody has begun the short one that a decision needs all the same. */
    boolean needsAShortOne() {
        return screening
                .filter(Screening::isDone)
                .filter(done -> !done.analysisNeeded())
                .isPresent();
    }

    private static String state(AnalysisVersion version) {
        return version.publishedOn().isPresent()
                ? "public"
                : version.isSigned() ? "signed" : version.signatures().isEmpty() ? "writing" : "signing";
    }

    private static String awaited(AnalysisVersion version, Words words) {
        if (version.isSigned() || version.signatures().isEmpty()) {
            return "";
        }
        return " "
                + Arrays.stream(AnalysisSignature.Part.values())
                        .map(part -> version.signature(part)
                                .map(given -> words.say(
                                        "equality.analysis.state.given",
                                        words.say("equality.part." + part),
                                        given.name(),
                                        given.on()))
                                .orElseGet(() -> words.say("equality.analysis.state.awaited." + part)))
                        .collect(Collectors.joining(" "));
    }
}
