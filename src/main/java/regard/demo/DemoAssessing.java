package regard.demo;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.plans.InvolvementPlan;
import regard.plans.Planning;
import regard.plans.Plans;

/** Assesses the duty of a scene, has it signed, and writes the plan. */
@Component
class DemoAssessing {

    private final Activities activities;
    private final Duties duties;
    private final Plans plans;
    private final DemoEquality equality;

    DemoAssessing(Activities activities, Duties duties, Plans plans, DemoEquality equality) {
        this.activities = activities;
        this.duties = duties;
        this.plans = plans;
        this.equality = equality;
    }

    void assess(String ref, Story.Scene scene, Story.Duty duty, Demo.Cast cast, Consumer<LocalDate> at) {
        at.accept(duty.signed().minusDays(5));
        equality.screen(ref, scene, duty.signed().minusDays(6), cast);
        at.accept(duty.signed());
        var given = new LinkedHashMap<String, Object>();
        given.put("scope.commissionedHealthServices", true);
        given.put("scope.individualCareOnly", false);
        given.put("scope.partlyOtherBody", false);
        given.put("limbs", duty.limbs());
        if (duty.manner() != null) {
            given.put("impact.manner", duty.manner());
            given.put("impact.range", Objects.requireNonNull(duty.range()));
            given.put("impact.direction", Objects.requireNonNull(duty.direction()));
        }
        duty.scores().forEach((factor, score) -> given.put("scores." + factor, score));
        given.put("substantial.own", "NO");
        given.put("eia.status", "DONE");
        given.put("namedGroups", DemoEquality.named(scene));
        given.put("challenge.similarChallengedBefore", false);
        given.put("challenge.threatened", false);
        given.put("timing.stage", "FORMATIVE");
        duties.takeIn(ref, given, cast.officer());
        String satisfied = "I am satisfied that this is right.";
        DemoRefusal.fine("signing " + ref, duties.sign(ref, SignOffRole.ASSESSOR, satisfied, cast.officer()));
        DemoRefusal.fine("signing " + ref, duties.sign(ref, SignOffRole.SERVICE_LEAD, satisfied, cast.service()));
        DemoRefusal.fine("signing " + ref, duties.sign(ref, SignOffRole.ENGAGEMENT_LEAD, satisfied, cast.engagement()));
        var activity = activities.own(ref, cast.officer()).id();
        if (duties.current(activity).orElseThrow().missingSignOffs().contains(SignOffRole.LAY_MEMBER)) {
            DemoRefusal.fine("signing " + ref, duties.sign(ref, SignOffRole.LAY_MEMBER, satisfied, cast.lay()));
        }
    }

    void plan(String ref, Story.Scene scene, Demo.Cast cast, Consumer<LocalDate> at) {
        if (scene.open() == null || scene.page() == null) {
            return;
        }
        at.accept(Objects.requireNonNull(scene.duty()).signed().plusDays(15));
        var page = DemoAsking.page(scene.page());
        var plan = new InvolvementPlan(
                scene.registration().summary(),
                String.join("\n", page.canChange()),
                page.cannotChange().stream()
                        .map(fixed -> fixed.what() + ": " + fixed.why())
                        .collect(joining("\n")),
                page.audience().isEmpty() ? List.of("Everyone who uses the service") : page.audience(),
                List.of(),
                List.of("ONLINE_FORM", "PAPER_FORM", "TELEPHONE", "COMMUNITY_GROUPS"),
                scene.open().getFirst(),
                scene.open().getLast(),
                scene.feedbackBy(),
                List.of(
                        new InvolvementPlan.Cost("Printing and post", new BigDecimal("850.00")),
                        new InvolvementPlan.Cost("Interpreters and BSL", new BigDecimal("1200.00"))),
                "Easy read, large print and interpreters on request. Travel and care costs are paid.",
                "Did those most affected take part? What changed because of what they said?",
                DemoPlans.detail(scene));
        switch (plans.save(ref, 0, plan, true, cast.engagement())) {
            case Planning.Saved _ -> {}
            case Planning.Refused(var problems) -> throw DemoRefusal.wrong("planning " + ref, problems);
        }
    }
}
