package regard.duties.joint;

import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.duties.Afterwards;
import regard.duties.DutyFacts;
import regard.duties.Version;
import regard.kernel.Actor;
import regard.organisations.Organisations;
import regard.organisations.People;
import regard.ui.Words;

/** The bodies on the page of the result, and their signatures in the facts that rule R-41 looks at. */
@Component
class JointPart implements Afterwards {

    private static final int POSITION = 20;

    private final BodySignatureStore store;
    private final Organisations organisations;
    private final People people;

    JointPart(BodySignatureStore store, Organisations organisations, People people) {
        this.store = store;
        this.organisations = organisations;
        this.people = people;
    }

    /** One body, in words. */
    record Row(JointBody body, String by, boolean maySign, boolean mayRecord) {}

    @Override
    public Map<String, Object> facts(Version version) {
        List<DutyFacts.JointBody> listed = version.facts().joint().bodies();
        if (listed.isEmpty()) {
            return Map.of();
        }
        List<BodySignature> signed = store.of(version.activity(), version.number());
        return Map.of(
                "joint.bodies",
                listed.stream()
                        .map(body -> signed.stream()
                                .filter(one -> one.body().equalsIgnoreCase(String.valueOf(body.name())))
                                .findFirst()
                                .map(one -> new DutyFacts.JointBody(body.name(), body.type(), one.signedOn()))
                                .orElse(body))
                        .toList());
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Part> part(Version version, Activity activity, Actor actor, Words words) {
        List<JointBody> bodies = JointBodies.bodies(
                version.facts(), store.of(version.activity(), version.number()), organisations.list());
        if (bodies.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = bodies.stream()
                .map(body -> new Row(
                        body,
                        body.signature()
                                .map(one -> people.get(one.person()).name())
                                .orElse(""),
                        isOpen(version, body) && JointBodies.maySign(body, activity, actor),
                        isOpen(version, body) && JointBodies.mayRecord(body, activity, actor)))
                .toList();
        String address = "/activities/" + activity.ref() + "/duty/bodies/";
        return Optional.of(new Part(
                POSITION,
                output -> JtebodiesGenerated.render(
                        (HtmlTemplateOutput) output, null, rows, version.signed(), address, words)));
    }

    private static boolean isOpen(Version version, JointBody body) {
        return version.signed() && !body.isLead() && !body.hasSigned();
    }
}
