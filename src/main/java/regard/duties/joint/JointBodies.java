package regard.duties.joint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.duties.Duties;
import regard.duties.DutyFacts;
import regard.duties.Version;
import regard.kernel.Actor;
import regard.kernel.NotAllowed;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

/** The door of this module: the bodies that decide together, and their signatures. */
@Service
@Transactional
class JointBodies {

    private static final int LONGEST = 2_000;

    private final BodySignatureStore store;
    private final Activities activities;
    private final Duties duties;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JointBodies(
            BodySignatureStore store,
            Activities activities,
            Duties duties,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.duties = duties;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** The bodies of a version, the one that leads first; none where it decides alone. */
    @Transactional(readOnly = true)
    List<JointBody> of(Version version) {
        return bodies(version.facts(), store.of(version.activity(), version.number()), organisations.list());
    }

    static List<JointBody> bodies(DutyFacts facts, List<BodySignature> signed, List<Organisation> known) {
        List<DutyFacts.JointBody> listed = facts.joint().bodies();
        return IntStream.range(0, listed.size())
                .mapToObj(i -> {
                    String name = String.valueOf(listed.get(i).name());
                    Optional<BodySignature> signature = signed.stream()
                            .filter(one -> one.body().equalsIgnoreCase(name))
                            .findFirst();
                    return new JointBody(
                            i,
                            name,
                            known.stream()
                                    .filter(body -> body.kind().isCommissioner()
                                            && body.name().equalsIgnoreCase(name))
                                    .map(Organisation::id)
                                    .findFirst(),
                            Optional.ofNullable(listed.get(i).signedOn())
                                    .or(() -> signature.map(BodySignature::signedOn)),
                            signature);
                })
                .toList();
    }

    /** One of the other bodies, which this actor may sign for or record a signature of. */
    @Transactional(readOnly = true)
    JointBody open(Version version, int number, Activity activity, Actor actor) {
        JointBody body = of(version).stream()
                .filter(each -> each.number() == number && !each.isLead())
                .findFirst()
                .orElseThrow(() -> new NotFound("body"));
        if (!maySign(body, activity, actor) && !mayRecord(body, activity, actor)) {
            throw new NotAllowed("only that body signs for itself");
        }
        return body;
    }

    static boolean maySign(JointBody body, Activity activity, Actor actor) {
        return body.isOf(actor.organisation())
                && !activity.owner().equals(actor.organisation())
                && actor.isAny(Role.STAFF, Role.EXECUTIVE);
    }

    static boolean mayRecord(JointBody body, Activity activity, Actor actor) {
        return body.here().isEmpty() && activity.owner().equals(actor.organisation()) && actor.is(Role.STAFF);
    }

    /** Signs for the actor's own body, or records what another body signed elsewhere. What comes back keeps it from being kept. */
    List<Problem> sign(String ref, int number, BodyForm form, Actor actor) {
        Activity activity = activities.get(ref, actor);
        Version version = duties.inForce(activity.id()).orElseThrow(() -> new NotFound(ref));
        JointBody body = open(version, number, activity, actor);
        boolean own = maySign(body, activity, actor);
        List<Problem> problems = problems(version, body, own, form);
        if (!problems.isEmpty()) {
            return problems;
        }
        LocalDate today = LocalDate.now(clock);
        var signature = new BodySignature(
                body.name(),
                actor.person(),
                own,
                form.statement(),
                form.affected(),
                form.councils(),
                form.paper(),
                own ? today : form.signedOn().date().orElse(today));
        store.insert(version.activity(), version.number(), actor.organisation(), signature, today);
        events.publishEvent(new BodySigned(actor, ref, version.number(), signature));
        return List.of();
    }

    private List<Problem> problems(Version version, JointBody body, boolean own, BodyForm form) {
        var problems = new ArrayList<Problem>();
        if (!version.signed() || body.hasSigned()) {
            return List.of(new Problem("", "duties.joint.not-open"));
        }
        if (own && form.statement().isBlank()) {
            problems.add(new Problem("statement", "duties.joint.statement-missing"));
        }
        if (!own && form.paper().isBlank()) {
            problems.add(new Problem("paper", "duties.joint.paper-missing"));
        }
        if (!own) {
            Optional<LocalDate> day = form.signedOn().date();
            if (day.isEmpty()) {
                problems.add(new Problem(form.signedOn().wrongField("signedOn"), "duties.problem.day-unreadable"));
            } else if (day.get().isAfter(LocalDate.now(clock))) {
                problems.add(new Problem("signedOn", "duties.contradiction.in-the-future"));
            }
        }
        for (var text : List.of(form.statement(), form.affected(), form.councils(), form.paper())) {
            if (text.length() > LONGEST) {
                problems.add(new Problem("", "duties.problem.words-too-long", LONGEST));
            }
        }
        return problems;
    }
}
