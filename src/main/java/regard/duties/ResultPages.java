package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import regard.activities.Activity;
import regard.activities.RulesToday;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.organisations.People;
import regard.ui.Status.Mark;
import regard.ui.Words;

/** The page of what a version came to, for whoever reads it. */
@Component
class ResultPages {

    private final Duties duties;
    private final Judging judging;
    private final Summaries summaries;
    private final List<Afterwards> afterwards;
    private final RulesToday rules;
    private final People people;
    private final Clock clock;

    ResultPages(
            Duties duties,
            Judging judging,
            Summaries summaries,
            List<Afterwards> afterwards,
            RulesToday rules,
            People people,
            Clock clock) {
        this.duties = duties;
        this.judging = judging;
        this.summaries = summaries;
        this.afterwards = List.copyOf(afterwards);
        this.rules = rules;
        this.people = people;
        this.clock = clock;
    }

    ModelAndView show(Activity activity, Assessment assessment, Actor actor) {
        List<Assessment> versions = duties.versions(activity.id());
        boolean current = assessment.version() == versions.getFirst().version();
        DutyAssessment result = duties.result(assessment);
        LocalDate assessedOn = LocalDate.parse(assessment.answers().text("dates.assessment"));
        boolean ownStaff = activity.owner().equals(actor.organisation()) && actor.is(Role.STAFF);
        Integer score = result.score();
        Optional<LocalDate> lastDay =
                result.outcome().needsInvolvementFirst() ? ResultPage.lastDayForViews(activity) : Optional.empty();
        return new ModelAndView(
                "duties/result",
                "page",
                new ResultPage(
                        activity,
                        assessment,
                        result,
                        ResultPage.scores(assessment.answers(), result, assessedOn),
                        score == null
                                ? Optional.empty()
                                : Optional.of(ScoreScale.of(Proportionality.on(assessedOn), score, score)),
                        rules.speak(activity, result.breaches()),
                        ResultPage.flagged(result),
                        signers(assessment, result),
                        current ? maySign(activity, assessment, result, actor) : List.of(),
                        current && ownStaff && assessment.mayChange(),
                        current && ownStaff && !assessment.mayChange(),
                        current,
                        current
                                && !assessment.isSigned()
                                && !SigningOff.blockingSignature(result).isEmpty(),
                        lastDay,
                        ResultPage.openBy(lastDay, result.minimumPeriod()),
                        assessment.isSigned()
                                ? Optional.empty()
                                : ResultPage.signBy(activity).filter(day -> !day.isBefore(LocalDate.now(clock))),
                        current ? parts(activity, assessment, actor) : List.of(),
                        versions.stream().filter(Assessment::isComplete).count() > 1,
                        current && duties.publicSummary(activity.id()).isPresent(),
                        current && ownStaff && summaries.waiting(activity).isPresent(),
                        current ? duties.since(assessment) : Map.of()));
    }

    /** Those who must sign, and what each of them said. */
    List<ResultPage.Signer> signers(Assessment assessment, DutyAssessment result) {
        return result.requiredSignOffs().stream()
                .map(role -> signer(role, assessment))
                .toList();
    }

    private ResultPage.Signer signer(SignOffRole role, Assessment assessment) {
        Optional<Signature> given = assessment.given().stream()
                .filter(signature -> signature.role() == role)
                .findFirst();
        Optional<Signature> refusal = assessment.refusal(role);
        Mark mark = given.isPresent() ? Mark.OK : refusal.isPresent() ? Mark.NOTE : Mark.TODO;
        Optional<Signature> word = given.or(() -> refusal);
        return new ResultPage.Signer(
                role,
                mark,
                word.map(signature -> people.get(signature.person()).name()).orElse(""),
                word.map(Signature::on),
                word.map(Signature::statement).orElse(""));
    }

    /** The roles nobody has signed in yet that this person may take; none if they have signed already. */
    private static List<SignOffRole> maySign(
            Activity activity, Assessment assessment, DutyAssessment result, Actor actor) {
        boolean hasSigned = assessment.given().stream()
                .anyMatch(signature -> signature.person().equals(actor.person()));
        if (!activity.owner().equals(actor.organisation()) || hasSigned || assessment.isSigned()) {
            return List.of();
        }
        return SigningOff.open(result, actor);
    }

    private List<Afterwards.Part> parts(Activity activity, Assessment assessment, Actor actor) {
        Version version = judging.version(assessment);
        return afterwards.stream()
                .flatMap(part -> part.part(version, activity, actor, Words.english()).stream())
                .sorted(Comparator.comparingInt(Afterwards.Part::position))
                .toList();
    }
}
