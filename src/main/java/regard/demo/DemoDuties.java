package regard.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.kernel.Actor;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

/** Two assessments that need more than one body or cannot wait: a unit closed overnight, and a change that three boards decide. */
@Component
class DemoDuties {

    private static final List<String> FACTORS = List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7");

    private final Activities activities;
    private final Duties duties;
    private final Organisations organisations;

    DemoDuties(Activities activities, Duties duties, Organisations organisations) {
        this.activities = activities;
        this.duties = duties;
        this.organisations = organisations;
    }

    /** Decided overnight, for two months: it is to be reviewed three weeks from now. */
    void closeOvernight(Demo.Cast cast, LocalDate today, Consumer<LocalDate> at) {
        LocalDate decided = today.minusDays(40);
        at.accept(decided);
        String ref = register(
                new Registration(
                        "Nights at the midwife-led unit in Eskwith",
                        "The unit is closed at night for two months, because there are too few midwives to keep people safe.",
                        "About 180 births a year, a third of them at night.",
                        "Closed from 8pm to 8am. Births at night move to Northvale General.",
                        "TEMPORARY_CHANGE",
                        List.of("Eskwith"),
                        List.of("Maternity and newborn care"),
                        Optional.of(decided),
                        Optional.empty(),
                        Optional.of(decided)),
                cast.officer());
        var given = scored(2, 3, 2, 0, 2, 1, 0);
        given.put("limbs", List.of("DECISION"));
        given.put("impact.manner", "YES");
        given.put("impact.range", "YES");
        given.put("impact.direction", "WORSE");
        given.put("urgent.claimed", true);
        given.put("urgent.decidedOn", decided.toString());
        given.put(
                "urgent.riskEvidence",
                List.of(said(decided.minusDays(1), "Rota for the week: four of nine night posts filled.")));
        given.put("urgent.noTimeReason", "The next night could not be staffed.");
        given.put("urgent.firstKnownOn", decided.minusDays(3).toString());
        given.put(
                "urgent.steps",
                List.of(said(decided.minusDays(2), "Agencies and three neighbouring units were asked.")));
        given.put("urgent.temporary", true);
        given.put("urgent.effectiveFrom", decided.toString());
        given.put("urgent.reviewOn", today.plusDays(21).toString());
        given.put("urgent.notices.council.on", decided.toString());
        given.put("urgent.notices.council.reason", "Unsafe staffing from tonight; no time to consult first.");
        for (String told : List.of("patients", "healthwatch", "neighbours", "staff")) {
            given.put("urgent.notices." + told, decided.toString());
        }
        given.put("urgent.involvementPlanOn", decided.plusDays(14).toString());
        duties.takeIn(ref, given, cast.officer());
        sign(ref, cast);
    }

    /** Our board leads; the neighbour signs for itself here, and has not yet. */
    void decideTogether(Demo.Cast cast, Actor neighbour, LocalDate today, Consumer<LocalDate> at) {
        at.accept(today.minusDays(20));
        Organisation westmere = organisations.get(neighbour.organisation());
        String ref = register(
                new Registration(
                        "One service for people who need dialysis at home",
                        "Three boards mean to arrange training and visits together.",
                        "Each board has a team of its own, and waits differ.",
                        "One team for all three areas, with training in two places.",
                        "NEW_MODEL",
                        List.of("Northvale", "Westmere"),
                        List.of("Hospital care"),
                        Optional.of(today.minusDays(20)),
                        Optional.of(today.plusDays(110)),
                        Optional.of(today.plusDays(150))),
                cast.officer());
        activities.partner(ref, neighbour.organisation(), cast.officer());
        var given = scored(2, 2, 1, 1, 0, 2, 1);
        given.put("limbs", List.of("PROPOSAL"));
        given.put("impact.manner", "YES");
        given.put("impact.range", "NO");
        given.put("impact.direction", "MIXED");
        given.put(
                "joint.bodies",
                List.of(
                        Map.of(
                                "name", westmere.name(),
                                "type", "ICB",
                                "x-organisation", westmere.id().value().toString()),
                        Map.of("name", "NHS Fellside ICB", "type", "ICB")));
        duties.takeIn(ref, given, cast.officer());
        sign(ref, cast);
    }

    private String register(Registration registration, Actor officer) {
        return switch (activities.register(registration, officer)) {
            case Registering.Registered(var activity) -> activity.ref();
            case Registering.Refused(var problems) ->
                throw new IllegalStateException("the story of the demo is refused at registering: " + problems);
        };
    }

    private void sign(String ref, Demo.Cast cast) {
        String satisfied = "I have read the assessment, and the answers are right.";
        fine(duties.sign(ref, SignOffRole.ASSESSOR, satisfied, cast.officer()));
        fine(duties.sign(ref, SignOffRole.SERVICE_LEAD, satisfied, cast.service()));
        fine(duties.sign(ref, SignOffRole.ENGAGEMENT_LEAD, satisfied, cast.engagement()));
        var activity = activities.own(ref, cast.officer()).id();
        if (!duties.isSigned(activity)) {
            fine(duties.sign(
                    ref, SignOffRole.LAY_MEMBER, "I asked who was told, and when. I am satisfied.", cast.lay()));
        }
    }

    private static Map<String, Object> scored(int... scores) {
        var given = new LinkedHashMap<String, Object>();
        given.put("scope.commissionedHealthServices", true);
        given.put("scope.individualCareOnly", false);
        given.put("scope.partlyOtherBody", false);
        for (int i = 0; i < scores.length; i++) {
            given.put("scores." + FACTORS.get(i), scores[i]);
        }
        given.put("substantial.own", "NO");
        given.put("eia.status", "NOT_DONE");
        given.put("challenge.similarChallengedBefore", false);
        given.put("challenge.threatened", false);
        given.put("timing.stage", "FORMATIVE");
        return given;
    }

    private static Map<String, Object> said(LocalDate on, String text) {
        return Map.of("on", on.toString(), "text", text);
    }

    private static void fine(List<?> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the story of the demo is refused at signing: " + problems);
        }
    }
}
