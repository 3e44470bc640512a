package regard.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.activities.Suspicion;
import regard.kernel.Problem;
import regard.ui.Status;
import regard.ui.Task;
import regard.ui.Words;

/**
 * An equality impact analysis as a list of tasks, each with how it stands.
 *
 * @param needed groups that must be looked at; the others may be
 * @param rules what the rules find wrong with it today
 * @param toLookAt what a person has to look at before it is published
 * @param cleared what they ticked
 */
record AnalysisPage(
        Activity activity,
        Optional<AnalysisVersion> version,
        Optional<AnalysisVersion> published,
        List<Groups.Group> groups,
        Set<String> needed,
        boolean mayWrite,
        List<RulesToday.Spoken> rules,
        LocalDate today,
        List<Suspicion> toLookAt,
        Set<String> cleared,
        List<Problem> problems) {

    static final List<String> KINDS = List.of(Groups.PROTECTED, Groups.ADDED, Groups.INCLUSION, Groups.LOCAL);

    String address() {
        return "/activities/" + activity.ref() + "/equality/analysis";
    }

    EqualityImpactAnalysis analysis() {
        return version.map(AnalysisVersion::analysis).orElseGet(EqualityImpactAnalysis::empty);
    }

    boolean isWhole() {
        return version.isPresent() && analysis().isWhole(needed);
    }

    boolean mayPublish() {
        return mayWrite
                && version.map(current ->
                                current.isSigned() && current.publishedOn().isEmpty())
                        .orElse(false);
    }

    List<Task> sections(Words words, List<Section> sections) {
        return sections.stream()
                .map(section -> {
                    Task task = Task.of(
                            link("sections/" + section.slug()), words.say("equality.section." + section.slug()));
                    return analysis().isWhole(section) ? task.status(done(words)) : task.tag(Status.INCOMPLETE, words);
                })
                .toList();
    }

    List<Task> groups(Words words, String kind) {
        return groups.stream()
                .filter(group -> group.kind().equals(kind))
                .map(group -> group(words, group))
                .toList();
    }

    private Task group(Words words, Groups.Group group) {
        Task task = Task.of(link("groups/" + group.code()), group.title());
        GroupFinding finding = analysis().finding(group.code());
        if (finding.isAProblemOn(today)) {
            return task.tag(Status.PROBLEM, words)
                    .hint(words.say(finding.gaps().isEmpty() ? "equality.gap.late" : gap(finding)));
        }
        if (analysis().isWhole(group.code())) {
            Task done = task.status(done(words));
            return analysis().groups().containsKey(group.code())
                    ? done.hint(words.say("equality.rating." + finding.rating()))
                    : done.hint(words.say("equality.analysis.by-no-impact"));
        }
        boolean begun = analysis().groups().containsKey(group.code());
        if (!begun && !needed.contains(group.code())) {
            return task.status(words.say("equality.analysis.if-affected"));
        }
        return begun
                ? task.tag(Status.INCOMPLETE, words).hint(words.say(gap(finding)))
                : task.tag(Status.INCOMPLETE, words);
    }

    List<Task> signatures(Words words) {
        return List.of(AnalysisSignature.Part.values()).stream()
                .map(part -> signature(words, part))
                .toList();
    }

    private Task signature(Words words, AnalysisSignature.Part part) {
        String heading = words.say("equality.part." + part);
        Optional<AnalysisSignature> given = version.flatMap(current -> current.signature(part));
        if (given.isPresent()) {
            return Task.of(null, heading)
                    .status(done(words))
                    .hint(words.say(
                            "equality.analysis.signed",
                            given.get().name(),
                            given.get().on()));
        }
        return isWhole()
                ? Task.of(link("signature"), heading).tag(Status.INCOMPLETE, words)
                : Task.of(null, heading).tag(Status.CANNOT_START_YET, words);
    }

    private static String gap(GroupFinding finding) {
        GroupFinding.Gap first = finding.gaps().contains(GroupFinding.Gap.ANSWER)
                ? GroupFinding.Gap.ANSWER
                : finding.gaps().getFirst();
        return "equality.gap." + first;
    }

    private static String done(Words words) {
        return words.say(Status.COMPLETED.key());
    }

    private @org.jspecify.annotations.Nullable String link(String page) {
        return mayWrite ? address() + "/" + page : null;
    }
}
