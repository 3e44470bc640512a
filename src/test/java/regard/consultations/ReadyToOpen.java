package regard.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.consultations.ConsultationRules.Topic;
import regard.kernel.Actor;
import regard.plans.InvolvementPlan;
import regard.plans.Planning;
import regard.plans.Plans;
import regard.questionnaires.Item;
import regard.questionnaires.ItemType;
import regard.questionnaires.Questionnaires;

/** What gate G2 asks of an activity before people are asked, put in place through the doors that the product itself uses. */
public final class ReadyToOpen {

    private static final InvolvementPlan PLAN = new InvolvementPlan(
            "Everyone who uses the service",
            "Where it is and when it opens.",
            "The money: it is set for the year.",
            List.of("Everyone who uses the service"),
            List.of(),
            List.of("PAPER_FORM"),
            null,
            null,
            null,
            List.of(),
            "",
            "");

    private ReadyToOpen() {}

    /** Says what people can change, and where they are told the twelve things they must be told. */
    public static void make(ApplicationContext context, String ref, Actor actor) {
        Activity activity = context.getBean(Activities.class).own(ref, actor);
        var plans = context.getBean(Plans.class);
        if (plans.of(activity.id()).isEmpty()) {
            assertThat(plans.save(ref, 0, PLAN, false, actor)).isInstanceOf(Planning.Saved.class);
        }
        covers(context, ref, actor, Topic.values());
    }

    /** A consultation that asks one thing, in people’s own words, and lacks nothing any more. */
    public static void asking(ApplicationContext context, String ref, Actor actor) {
        var questionnaire = context.getBean(Consultations.class)
                .draft(ref, actor)
                .brief()
                .questionnaire()
                .orElseThrow();
        var where = new Item(
                "",
                ItemType.LONG_TEXT,
                "Where should you be seen?",
                "",
                List.of(),
                Optional.empty(),
                Item.LONGEST_ANSWER,
                false,
                Optional.empty());
        context.getBean(Questionnaires.class).put(questionnaire, 1, where, actor);
        make(context, ref, actor);
    }

    /** Says that people are told these things, and no others. */
    static void covers(ApplicationContext context, String ref, Actor actor, Topic... topics) {
        var materials = context.getBean(Materials.class);
        int version = materials
                .coverage(context.getBean(Activities.class).own(ref, actor))
                .version();
        Map<Topic, String> where =
                Arrays.stream(topics).collect(Collectors.toMap(topic -> topic, _ -> "Consultation document, page 2"));
        assertThat(materials.cover(ref, new Coverage(where, Optional.empty(), "", "", "", version), actor))
                .isEmpty();
    }
}
