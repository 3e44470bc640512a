package regard.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.activities.Gates;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.kernel.Stale;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;

/** Signing an assessment, or refusing to, each in a role of their own, until all who must have signed (S12). */
@Service
@Transactional
class SigningOff {

    private final AssessmentStore store;
    private final Judging judging;
    private final OptionsSince options;
    private final Summaries summaries;
    private final Activities activities;
    private final Gates gates;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningOff(
            AssessmentStore store,
            Judging judging,
            OptionsSince options,
            Summaries summaries,
            Activities activities,
            Gates gates,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.judging = judging;
        this.options = options;
        this.summaries = summaries;
        this.activities = activities;
        this.gates = gates;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** Signs the newest version in a role; nothing comes back if it is signed, and otherwise why it cannot be. */
    List<Problem> sign(String ref, SignOffRole role, String statement, Actor actor) {
        Activity activity = activities.own(ref, actor);
        int version = store.latest(activity.id()).map(Assessment::version).orElseThrow(() -> new NotFound(ref));
        return switch (sign(ref, version, role, statement, actor)) {
            case Signing.Signed _ -> List.of();
            case Signing.Refused(var problems) -> problems;
            case Signing.GateClosed(var verdict) ->
                List.of(new Problem(
                        "gate",
                        "activities.gate.closed",
                        verdict.gate().toString(),
                        verdict.breaches().stream().filter(Breach::blocks).count()));
        };
    }

    /**
     * Signs a version in a role: not twice, not while a rule of gate G1 forbids it. The rules are asked as if it were signed, because
     * a lay member's signature is what makes a lower level lawful.
     */
    Signing sign(String ref, int version, SignOffRole role, String statement, Actor actor) {
        actor.must(role == SignOffRole.LAY_MEMBER ? Role.LAY : Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment assessment = locked(activity, version);
        LocalDate today = LocalDate.now(clock);
        var signature = new Signature(role, actor.person(), true, statement.strip(), today);
        Assessment signed = assessment.with(signature);
        List<Problem> problems = problemsOfSigning(assessment, signature);
        if (!problems.isEmpty()) {
            return new Signing.Refused(problems);
        }
        DutyAssessment result = judging.today(signed);
        Verdict verdict = gateOne(activity, signed, result, actor);
        if (verdict.blocked()) {
            return new Signing.GateClosed(verdict);
        }
        store.insert(activity.id(), version, signature);
        events.publishEvent(new DutyAssessmentChanged(actor, "duty.signed", ref, version, signature));
        if (result.signed()) {
            settle(activity, signed, result, actor);
        }
        return new Signing.Signed(signed);
    }

    /** Records that somebody will not sign, and why. The version stays open for others, and for them once it is put right. */
    Signing refuse(String ref, int version, SignOffRole role, String reason, Actor actor) {
        actor.must(role == SignOffRole.LAY_MEMBER ? Role.LAY : Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment assessment = locked(activity, version);
        var problems = new ArrayList<Problem>();
        if (reason.isBlank()) {
            problems.add(new Problem("reason", "duties.refusal.reason-missing"));
        }
        if (!assessment.isComplete()
                || !judging.today(assessment).missingSignOffs().contains(role)) {
            problems.add(new Problem("role", "duties.signature.not-asked"));
        }
        if (!problems.isEmpty()) {
            return new Signing.Refused(problems);
        }
        var refusal = new Signature(role, actor.person(), false, reason.strip(), LocalDate.now(clock));
        store.insert(activity.id(), version, refusal);
        events.publishEvent(new DutyAssessmentChanged(actor, "duty.refused", ref, version, refusal));
        return new Signing.Signed(assessment.with(refusal));
    }

    /** Files a result that nobody need sign: it is not about arranging health services, or about one person's care. */
    void file(String ref, int version, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        Assessment assessment = locked(activity, version);
        DutyAssessment result = judging.today(assessment);
        if (!result.requiredSignOffs().isEmpty() || assessment.isSigned()) {
            throw new Stale(activity.id());
        }
        settle(activity, assessment, result, actor);
    }

    private void settle(Activity activity, Assessment assessment, DutyAssessment result, Actor actor) {
        store.keepAnswers(options.keeping(assessment, activity));
        store.signed(assessment, result, LocalDate.now(clock));
        summaries.signed(activity, actor);
        activities.reach(activity.id(), ActivityState.ASSESSED, actor);
        evidence.file(
                activity.owner(),
                "Duty assessment: " + activity.title(),
                "duty-assessment:" + activity.ref(),
                "/activities/" + activity.ref() + "/duty",
                activity.ref(),
                Set.of(Area.ACTION_5));
        events.publishEvent(new DutyAssessed(actor, activity.id(), activity.ref(), assessment.version(), result));
    }

    private List<Problem> problemsOfSigning(Assessment assessment, Signature signature) {
        if (!assessment.isComplete() || assessment.isSigned()) {
            return List.of(new Problem("role", "duties.signature.not-asked"));
        }
        Optional<Signature> own = assessment.given().stream()
                .filter(given -> given.person().equals(signature.person()))
                .findFirst();
        if (own.isPresent()) {
            return List.of(
                    new Problem("role", "duties.signature.twice." + own.get().role()));
        }
        if (!judging.today(assessment).missingSignOffs().contains(signature.role())) {
            return List.of(new Problem("role", "duties.signature.not-asked"));
        }
        if (signature.statement().isBlank()) {
            return List.of(new Problem("statement", "duties.signature.statement-missing"));
        }
        return List.of();
    }

    /** Asks gate G1 as if it were signed; what it says is kept when it stops somebody, and when the last one signs. */
    private Verdict gateOne(Activity activity, Assessment signed, DutyAssessment result, Actor actor) {
        Supposition supposed = Supposition.NOTHING.withInstead("assessment", judging.facts(signed));
        LocalDate today = LocalDate.now(clock);
        Verdict verdict = gates.ask(activity, Gate.G1, today, supposed);
        return verdict.blocked() || result.signed() ? gates.pass(activity, Gate.G1, today, supposed, actor) : verdict;
    }

    /** The roles nobody has signed in yet that this person may take. */
    static List<SignOffRole> open(DutyAssessment result, Actor actor) {
        return Arrays.stream(SignOffRole.values())
                .filter(result.missingSignOffs()::contains)
                .filter(role -> actor.is(role == SignOffRole.LAY_MEMBER ? Role.LAY : Role.STAFF))
                .toList();
    }

    /** The breaches that keep gate G1 shut. */
    static List<Breach> blockingSignature(DutyAssessment assessment) {
        return assessment.breaches().stream()
                .filter(breach -> breach.blocks() && breach.gates().contains(Gate.G1))
                .toList();
    }

    private Assessment locked(Activity activity, int version) {
        return store.lock(activity.id())
                .filter(assessment -> assessment.version() == version)
                .orElseThrow(() -> new Stale(activity.id()));
    }
}
