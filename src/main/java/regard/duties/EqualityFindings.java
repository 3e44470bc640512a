package regard.duties;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import regard.equality.AnalysisEvent;
import regard.equality.LocalGroups;
import regard.equality.NewFinding;
import regard.kernel.OrganisationId;
import regard.ui.Words;

/**
 * An equality analysis that finds, after the duty was assessed and signed, that a group loses or may lose, opens the assessment again
 * (S13), unless the assessment named that group already.
 */
@Component
class EqualityFindings {

    private final Duties duties;
    private final AssessmentStore store;
    private final LocalGroups groups;

    EqualityFindings(Duties duties, AssessmentStore store, LocalGroups groups) {
        this.duties = duties;
        this.store = store;
        this.groups = groups;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AnalysisEvent event) {
        store.latest(event.version().activity()).filter(Assessment::isSigned).ifPresent(assessment -> {
            Set<String> named = named(assessment.answers());
            List<NewFinding> found = event.found().stream()
                    .filter(finding -> !named.contains(finding.group()))
                    .toList();
            if (!found.isEmpty()) {
                duties.sinceSigned(event.ref(), Reopening.EIA, because(event, found, assessment), event.actor());
            }
        });
    }

    /** What was found before stays beside what is found now. */
    private String because(AnalysisEvent event, List<NewFinding> found, Assessment assessment) {
        Words words = Words.english();
        OrganisationId body = event.actor().organisation();
        String now = words.say(
                "duties.since.eia",
                event.version().version(),
                found.stream().map(finding -> said(finding, body, words)).collect(joining("; ")));
        String earlier = store.since(assessment).get(Reopening.EIA);
        return earlier == null ? now : earlier + " " + now;
    }

    private String said(NewFinding finding, OrganisationId body, Words words) {
        return words.say(
                finding.before() == null ? "duties.since.eia.first" : "duties.since.eia.changed",
                groups.title(body, finding.group()),
                words.say("duties.since.eia." + finding.now()),
                finding.before() == null ? "" : words.say("duties.since.eia." + finding.before()));
    }

    private static Set<String> named(Answers answers) {
        var named = new HashSet<>(answers.texts("namedGroups"));
        named.addAll(answers.texts("eia.groupsWithoutEvidence"));
        return named;
    }
}
