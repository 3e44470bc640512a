package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Records;

/**
 * What versions of assessments come to. A version that is worked on is judged as the rules stand today; one that is signed, or that
 * another has replaced, keeps what it was judged to be then, whatever became of the rules.
 */
@Component
class Judging {

    private final AssessmentStore store;
    private final Activities activities;
    private final FromRegisters registers;
    private final OptionsSince options;
    private final List<Afterwards> afterwards;
    private final Clock clock;

    Judging(
            AssessmentStore store,
            Activities activities,
            FromRegisters registers,
            OptionsSince options,
            List<Afterwards> afterwards,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.registers = registers;
        this.options = options;
        this.afterwards = List.copyOf(afterwards);
        this.clock = clock;
    }

    /** The facts of a version today, with what was recorded since. */
    DutyFacts facts(Assessment assessment) {
        Activity activity = activities.get(assessment.activity());
        Answers answers = registers.joined(assessment.answers(), activity);
        DutyFacts answered = assessment
                .with(SinceSigned.joined(answers, since(assessment).keySet()))
                .facts(activity.plannedDecisionOn());
        Map<String, Object> since = new LinkedHashMap<>();
        Version version = version(assessment, answered);
        afterwards.forEach(part -> since.putAll(part.facts(version)));
        return since.isEmpty() ? answered : over(answered, since);
    }

    /** What happened since a version was signed that opens it again, with why: what was recorded, and what the registers show. */
    Map<Reopening, String> since(Assessment assessment) {
        Map<Reopening, String> since = store.since(assessment);
        options.changed(assessment).ifPresent(changed -> since.put(Reopening.OPTIONS, changed));
        return since;
    }

    Version version(Assessment assessment) {
        return version(assessment, facts(assessment));
    }

    /** What a version comes to by today's rules. It must be complete. */
    DutyAssessment today(Assessment assessment) {
        return DutyAssessment.of(facts(assessment), LocalDate.now(clock));
    }

    /** The newest version: judged as it was when it was signed, with what has come up since; or, while it is open, as of today. */
    DutyAssessment newest(Assessment assessment) {
        DutyFacts facts = facts(assessment);
        DutyAssessment today = DutyAssessment.of(facts, LocalDate.now(clock));
        return assessment
                .signedOn()
                .flatMap(signedOn ->
                        assessment.judged().map(then -> then.since(today, DutyAssessment.of(facts, signedOn))))
                .orElse(today);
    }

    /** A version that another one has replaced, as it was judged then. */
    DutyAssessment then(Assessment assessment) {
        return assessment.judged().orElseGet(() -> today(assessment));
    }

    private static Version version(Assessment assessment, DutyFacts facts) {
        return new Version(assessment.activity(), assessment.version(), assessment.isSigned(), facts);
    }

    @SuppressWarnings("unchecked")
    private static DutyFacts over(DutyFacts facts, Map<String, Object> since) {
        var answers = new Answers(
                (Map<String, Object>) Optional.ofNullable(Records.values(facts)).orElse(Map.of()));
        for (var fact : since.entrySet()) {
            answers = answers.with(fact.getKey(), Records.values(fact.getValue()));
        }
        return DutyFacts.of(answers.tree());
    }
}
