package regard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.Registering;
import regard.activities.Registration;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.kernel.Actor;
import regard.kernel.Role;

/** What had happened before a test begins, through the doors that the product itself uses. */
public record Before(ApplicationContext context) {

    public LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    /** Somebody registered an activity, and nobody knows yet when it is decided. */
    public Activity registered(String title, String trigger, Actor by) {
        return registered(title, trigger, Optional.empty(), Optional.empty(), by);
    }

    /** Somebody registered an activity, to be decided in so many days, and open to views until a month before that. */
    public Activity registered(String title, String trigger, int daysToDecision, Actor by) {
        LocalDate decision = today().plusDays(daysToDecision);
        return registered(
                title,
                trigger,
                Optional.of(decision.minusDays(30)).filter(today()::isBefore),
                Optional.of(decision),
                by);
    }

    public Activity registered(
            String title, String trigger, Optional<LocalDate> influenceBy, Optional<LocalDate> decision, Actor by) {
        var registration = new Registration(
                title,
                "What happens to the service.",
                "It exists in three places.",
                "One service for all.",
                trigger,
                List.of("Northvale"),
                List.of("Hospital care"),
                Optional.empty(),
                influenceBy,
                decision);
        return ((Registering.Registered) context.getBean(Activities.class).register(registration, by)).activity();
    }

    /** Answers to the duty assessment, with a score for each factor from the first on; a test adds what it is about. */
    public static Map<String, Object> answers(String limb, int... scores) {
        var given = new LinkedHashMap<String, Object>();
        given.put("scope.commissionedHealthServices", true);
        given.put("scope.individualCareOnly", false);
        given.put("scope.partlyOtherBody", false);
        given.put("limbs", List.of(limb));
        given.put("impact.manner", "YES");
        given.put("impact.range", "NO");
        for (int i = 0; i < scores.length; i++) {
            given.put("scores.P" + (i + 1), scores[i]);
        }
        given.put("substantial.own", "NO");
        given.put("eia.status", "NOT_DONE");
        given.put("timing.stage", "FORMATIVE");
        return given;
    }

    public void assessed(Activity activity, Map<String, Object> given, Actor by) {
        context.getBean(Duties.class).takeIn(activity.ref(), given, by);
    }

    /** Everybody signs who must: three officers of a body, and its lay member where the assessment asks for one. */
    public void signed(Activity activity, Actor assessor) {
        sign(activity, SignOffRole.ASSESSOR, assessor);
        sign(activity, SignOffRole.SERVICE_LEAD, colleague(assessor, "Jon Whitby", Role.STAFF));
        sign(activity, SignOffRole.ENGAGEMENT_LEAD, colleague(assessor, "Tom Ashdown", Role.STAFF));
        if (!context.getBean(Duties.class).isSigned(activity.id())) {
            sign(activity, SignOffRole.LAY_MEMBER, colleague(assessor, "Martin Feld", Role.LAY));
        }
    }

    private void sign(Activity activity, SignOffRole role, Actor by) {
        assertThat(context.getBean(Duties.class).sign(activity.ref(), role, "Right.", by))
                .as("signing as %s", role)
                .isEmpty();
    }

    private Actor colleague(Actor of, String name, Role role) {
        return context.getBean(Somebody.class).of(of.organisation(), name, role);
    }
}
