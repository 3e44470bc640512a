package regard.duties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;

/**
 * One version of an activity's duty assessment: its answers, and who signed.
 *
 * @param reopenedBecause why there is a new version; blank for the first
 * @param signedOn the day the last signature that was needed was given
 * @param judged what it came to when it was last saved or signed, by the rules of that day
 */
record Assessment(
        ActivityId activity,
        int version,
        OrganisationId organisation,
        Answers answers,
        String reopenedBecause,
        LocalDate startedOn,
        PersonId startedBy,
        Instant savedAt,
        Optional<LocalDate> signedOn,
        Optional<DutyAssessment> judged,
        List<Signature> signatures) {

    Assessment {
        signatures = List.copyOf(signatures);
    }

    Assessment with(Answers changed) {
        return new Assessment(
                activity,
                version,
                organisation,
                changed,
                reopenedBecause,
                startedOn,
                startedBy,
                savedAt,
                signedOn,
                judged,
                signatures);
    }

    Assessment with(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new Assessment(
                activity,
                version,
                organisation,
                answers,
                reopenedBecause,
                startedOn,
                startedBy,
                savedAt,
                signedOn,
                judged,
                all);
    }

    boolean isSigned() {
        return signedOn.isPresent();
    }

    /** Until somebody has signed, answers may change; then only a new version does. */
    boolean mayChange() {
        return !isSigned() && given().isEmpty();
    }

    List<Signature> given() {
        return signatures.stream().filter(Signature::given).toList();
    }

    /** Refusals that nobody has answered by signing in that role since. */
    List<Signature> refusals() {
        return Arrays.stream(SignOffRole.values())
                .flatMap(role -> refusal(role).stream())
                .toList();
    }

    /** The newest refusal in a role that has not signed since. */
    Optional<Signature> refusal(SignOffRole role) {
        return given().stream().anyMatch(signature -> signature.role() == role)
                ? Optional.empty()
                : signatures.stream()
                        .filter(signature -> signature.role() == role)
                        .reduce((_, later) -> later);
    }

    /** Whether every question of the journey that applies has been asked. What was signed stays complete when questions are added. */
    boolean isComplete() {
        return !mayChange() || Journey.next(answers).isEmpty();
    }

    /**
     * The facts as the procedure takes them, signatures included.
     *
     * @param decisionNow the day on which the decision is planned now, which may have moved since the signature
     */
    DutyFacts facts(Optional<LocalDate> decisionNow) {
        Map<String, Object> facts = new LinkedHashMap<>(answers.tree());
        facts.put(
                "signOffs",
                given().stream()
                        .map(signature -> Map.of(
                                "role", signature.role(),
                                "person", signature.person().value().toString(),
                                "on", signature.on()))
                        .toList());
        Answers all = withOwnBody(new Answers(facts));
        if (isSigned()) {
            String then = answers.text("dates.plannedDecision");
            all = all.with("sinceSigned.decisionDateWas", then.isBlank() ? null : then);
        }
        return DutyFacts.of(all.with(
                        "dates.plannedDecision",
                        decisionNow.map(LocalDate::toString).orElse(null))
                .tree());
    }

    /** Where bodies decide together, our own is one of them, signed as this is. */
    private Answers withOwnBody(Answers all) {
        List<Answers> others = all.items("joint.bodies");
        if (others.isEmpty()) {
            return all;
        }
        var bodies = new ArrayList<Answers>();
        bodies.add(new Answers(Map.of("name", all.text("body.name"), "type", all.text("body.type")))
                .with("signedOn", signedOn.map(LocalDate::toString).orElse(null)));
        bodies.addAll(others);
        return all.withItems("joint.bodies", bodies);
    }
}
