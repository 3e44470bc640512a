package regard.duties;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.kernel.Role;
import regard.law.Laid;
import regard.platform.ServiceClock;

/** A board on 2 March 2026, with those who sign: it takes a worked example through the pages until it is assessed, or signed by all. */
record Board(
        ApplicationContext context, Pages pages, OrganisationId body, Actor priya, Actor jon, Actor tom, Actor martin) {

    static final LocalDate MADE = LocalDate.of(2026, 3, 2);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Board in(ApplicationContext context) {
        goTo(context, MADE);
        Somebody somebody = context.getBean(Somebody.class);
        OrganisationId body = somebody.body("NHS Northvale and Moor ICB");
        return new Board(
                context,
                new Pages(context.getBean(MockMvcTester.class), somebody, context.getBean(Activities.class)),
                body,
                somebody.of(body, "Priya Raman", Role.STAFF),
                somebody.of(body, "Jon Whitby", Role.STAFF),
                somebody.of(body, "Tom Ashdown", Role.STAFF),
                somebody.of(body, "Martin Feld", Role.LAY));
    }

    void goTo(LocalDate day) {
        goTo(context, day);
    }

    void comeBack() {
        context.getBean(ServiceClock.class).comeBack();
    }

    Activity register() {
        return pages.register("Something to assess", LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 30), priya);
    }

    Activity answered(String example, Map<String, Object> more) {
        Activity activity = register();
        pages.answerAll(activity, facts(example, more), priya);
        return activity;
    }

    Activity signed(String example, Map<String, Object> more) {
        Activity activity = answered(example, more);
        signAll(activity);
        return activity;
    }

    void signAll(Activity activity) {
        Duties duties = context.getBean(Duties.class);
        int version = duties.latest(activity.id()).orElseThrow().version();
        Pages.location(pages.signs(activity, version, SignOffRole.ASSESSOR, priya));
        Pages.location(pages.signs(activity, version, SignOffRole.SERVICE_LEAD, jon));
        Pages.location(pages.signs(activity, version, SignOffRole.ENGAGEMENT_LEAD, tom));
        if (!duties.isSigned(activity.id())) {
            Pages.location(pages.signs(activity, version, SignOffRole.LAY_MEMBER, martin));
        }
    }

    /** What a worked example gives, and more laid over it. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> facts(String example, Map<String, Object> more) {
        return new LinkedHashMap<>((Map<String, Object>) Objects.requireNonNull(
                Laid.over(WorkedExamplesTest.Examples.assessed().facts(example), more)));
    }

    static String address(Activity activity) {
        return "/activities/" + activity.ref() + "/duty";
    }

    private static void goTo(ApplicationContext context, LocalDate day) {
        context.getBean(ServiceClock.class)
                .travelTo(day.atTime(10, 0).atZone(LONDON).toInstant());
    }
}
