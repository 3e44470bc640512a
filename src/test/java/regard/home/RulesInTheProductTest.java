package regard.home;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.activities.Gates;
import regard.activities.RulesToday;
import regard.consultations.ConsultationRules.PriorKind;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.Coverage;
import regard.consultations.Materials;
import regard.consultations.PriorStep;
import regard.consultations.ReadyToOpen;
import regard.decisions.Claims;
import regard.decisions.ConsiderationRecord;
import regard.decisions.Decisions;
import regard.decisions.Member;
import regard.decisions.Preparation;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Supposition;
import regard.opportunities.Access;
import regard.opportunities.FormatProvided;
import regard.opportunities.Invitation;
import regard.opportunities.Opportunities;
import regard.opportunities.PublicPage;
import regard.plans.InvolvementPlan;
import regard.plans.PlanDetail;
import regard.plans.Plans;

/** Each rule whose facts a page records, just broken and just kept, with what a person reads on the dossier. */
@AppTest
@Transactional
class RulesInTheProductTest {

    private static final Map<String, Object> ENGAGED = Map.ofEntries(
            entry("scope.commissionedHealthServices", true),
            entry("scope.individualCareOnly", false),
            entry("scope.partlyOtherBody", false),
            entry("limbs", List.of("DECISION")),
            entry("impact.manner", "YES"),
            entry("impact.range", "YES"),
            entry("impact.direction", "WORSE"),
            entry("scores.P1", 1),
            entry("scores.P2", 1),
            entry("scores.P3", 1),
            entry("scores.P4", 1),
            entry("scores.P5", 1),
            entry("scores.P6", 1),
            entry("scores.P7", 1),
            entry("substantial.own", "NO"),
            entry("eia.status", "DONE"),
            entry("challenge.similarChallengedBefore", false),
            entry("challenge.threatened", false),
            entry("timing.stage", "FORMATIVE"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Gates gates;

    @Autowired
    private RulesToday rules;

    @Autowired
    private Duties duties;

    @Autowired
    private Materials materials;

    @Autowired
    private Access access;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Claims claims;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private Actor priya;

    @BeforeEach
    void somebodyWorks() {
        today = LocalDate.now(clock);
        priya = somebody.officer();
    }

    /** What is done to an activity so that a rule is broken, what people read then, and what is done so that it is kept. */
    private record Case(String rule, String says, Consumer<Activity> broken, Consumer<Activity> kept) {}

    @TestFactory
    Stream<DynamicTest> a_rule_is_broken_and_kept_and_says_what_to_do() {
        return cases().map(each -> DynamicTest.dynamicTest(each.rule() + " says: " + each.says(), () -> holds(each)));
    }

    private void holds(Case each) {
        Activity bad = activity();
        each.broken().accept(bad);
        Activity good = activity();
        each.kept().accept(good);

        assertThat(broken(bad)).as("broken").contains(each.rule());
        assertThat(page(bad)).contains(each.says(), "What to do:", each.rule() + ".");
        assertThat(broken(good)).as("kept").doesNotContain(each.rule());
        assertThat(rules.of(current(good)).kept())
                .extracting(RulesToday.Spoken::rule)
                .contains(each.rule());
    }

    private Stream<Case> cases() {
        return Stream.concat(signing(), Stream.concat(opening(), later()));
    }

    private Stream<Case> signing() {
        var notEngaged = Map.<String, Object>of("impact.manner", "NO", "impact.range", "NO");
        String thirty = "word ".repeat(30).strip();
        return Stream.of(
                new Case(
                        "R-02",
                        "You say the duty does not apply, and the reasons have 29 words.",
                        assessed(notEngaged, Map.of("notEngagedReasons", "word ".repeat(29))),
                        assessed(notEngaged, Map.of("notEngagedReasons", thirty))),
                new Case("R-05", "It has been unclear for", assessed(unclear(60)), assessed(unclear(20))),
                new Case(
                        "R-06",
                        "The level chosen is lower than the procedure gives",
                        assessed(Map.of("chosen.level", "INFORM", "chosen.reason", "Few people")),
                        assessed(Map.of())),
                new Case(
                        "R-07",
                        "You say existing involvement is enough",
                        assessed(Map.of("chosen.outcome", "ENGAGED_EXISTING_SUFFICIENT")),
                        assessed(Map.of())),
                new Case(
                        "R-11",
                        "Option O1 was dropped",
                        assessed(
                                Map.of("options", List.of(Map.of("id", "O1", "title", "Close", "status", "REJECTED")))),
                        assessed(Map.of("options", List.of(dropped(true))))),
                new Case(
                        "R-13",
                        "The last day on which views can count is not recorded.",
                        assessed(Map.of()),
                        assessed(Map.of(
                                "dates.influenceBy", today.plusDays(100).toString(),
                                "dates.plannedDecision", today.plusDays(200).toString()))),
                new Case(
                        "R-14",
                        "and the preferred bidder is chosen on",
                        assessed(procurement(50, 50)),
                        assessed(procurement(50, 49))),
                new Case(
                        "R-46",
                        "The urgent route is claimed and these are not shown",
                        assessed(Map.of("urgent.claimed", true, "urgent.decidedOn", today.toString())),
                        assessed(Map.of("urgent.claimed", false))));
    }

    private Stream<Case> opening() {
        return Stream.of(
                new Case(
                        "R-09",
                        "A decision, an award or a notice on this proposal is dated before the opening.",
                        ready(it -> add(it, today.minusDays(1))),
                        ready(_ -> {})),
                new Case(
                        "R-10",
                        "There is only one live option and no reason for it.",
                        toOpen(Map.of("options", List.of(Map.of("id", "O1", "title", "Close", "status", "LIVE")))),
                        toOpen(Map.of(
                                "options",
                                List.of(Map.of(
                                        "id",
                                        "O1",
                                        "title",
                                        "Close",
                                        "status",
                                        "LIVE",
                                        "reason",
                                        "The lease ends."))))),
                new Case(
                        "R-12",
                        "The materials say \"will close\".",
                        ready(it -> put(it, "The centre will close.")),
                        ready(it -> put(it, "The consultation will close on Monday. We propose to move the centre."))),
                new Case(
                        "R-15",
                        "The materials do not say what people can change and what they cannot.",
                        reach(ActivityState.ASSESSED),
                        ready(_ -> {})),
                new Case(
                        "R-16",
                        "The materials do not say what it would mean for travel.",
                        ready(it -> cover(it, Topic.TRAVEL)),
                        ready(_ -> {})),
                new Case(
                        "R-17",
                        "An option was dropped, and the materials do not mention it.",
                        toOpen(Map.of("options", List.of(dropped(false)))),
                        toOpen(Map.of("options", List.of(dropped(true))))),
                new Case(
                        "R-18",
                        "The equality analysis is not published with the materials.",
                        ready(_ -> {}),
                        ready(this::publishAnalysis)),
                new Case(
                        "R-19",
                        "People need braille, and there is no version and no date for one.",
                        toOpen(Map.of("accessNeeds", List.of("BRAILLE"))),
                        toOpen(Map.of("accessNeeds", List.of("BRAILLE")))
                                .andThen(it -> fine(access.provide(
                                        it.ref(),
                                        new FormatProvided("BRAILLE", Optional.empty(), Optional.of(today.plusDays(9))),
                                        priya)))),
                new Case(
                        "R-22",
                        "The reading age, or the number of questions, is not recorded.",
                        reach(ActivityState.ASSESSED),
                        ready(it -> {
                            put(it, "We want to move the shop. Tell us what you think.");
                            context.getBean(regard.consultations.Consultations.class)
                                    .draft(it.ref(), priya);
                        })),
                new Case(
                        "R-23",
                        "The first and last day on which people can answer are not recorded",
                        toOpen(Map.of()),
                        ready(_ -> {})),
                new Case(
                        "R-36",
                        "this group was named in the assessment and is not in the plan.",
                        toOpen(Map.of("namedGroups", List.of("DISABILITY"))),
                        toOpen(Map.of("namedGroups", List.of("DISABILITY"))).andThen(this::planTheGroup)),
                new Case(
                        "R-43",
                        "Beds would be reduced significantly, and no condition is shown.",
                        toOpen(Map.of("beds.significantReduction", true)),
                        toOpen(Map.of("beds.significantReduction", true, "beds.efficiency", "Length of stay fell."))),
                new Case("R-26", "people were not invited 10 working days before.", meeting(9), meeting(21)),
                new Case(
                        "R-27",
                        "A format that somebody asked for, large print, came late or has not come.",
                        request(1),
                        request(0)),
                new Case(
                        "R-64",
                        "Support that somebody asked for, interpreter, is not arranged",
                        support(3),
                        support(20)));
    }

    private Stream<Case> later() {
        return Stream.of(
                new Case(
                        "R-32",
                        "Somebody who decides did not have the full report 5 working days before.",
                        closed(Map.of()).andThen(it -> meets(it, 4)),
                        closed(Map.of()).andThen(it -> meets(it, 14))),
                new Case(
                        "R-03",
                        "The decision was taken, and the assessment was not signed before it.",
                        closed(Map.of("dates.decisionTaken", today.minusDays(1).toString())),
                        closed(Map.of())),
                new Case(
                        "R-34",
                        "The paper says people were asked about Close the centre",
                        closed(Map.of()).andThen(it -> fine(claims.add(it.ref(), "Close the centre", it.ref(), priya))),
                        closed(Map.of()).andThen(it -> fine(claims.add(it.ref(), it.title(), it.ref(), priya)))),
                new Case(
                        "R-41",
                        "NHS Westmere ICB has not signed.",
                        closed(Map.of("joint.bodies", List.of(Map.of("name", "NHS Westmere ICB", "type", "ICB")))),
                        closed(Map.of())));
    }

    @Test
    void R_64_is_what_comes_next_for_whoever_can_put_it_right_and_for_nobody_else() {
        Activity activity = activity();
        support(3).accept(activity);
        Actor martin = somebody.of(priya.organisation(), "Martin Feld", Role.LAY);

        RulesToday.Answer answer = rules.of(current(activity));

        assertThat(answer.toPutRightBy(priya)).get().satisfies(rule -> {
            assertThat(rule.named()).isEqualTo("Arrange support in time");
            assertThat(rule.href()).isEqualTo("/activities/" + activity.ref() + "/events");
        });
        assertThat(answer.toPutRightBy(martin)).isEmpty();
    }

    @Test
    void R_04_says_when_the_review_is_due_a_year_after_the_last_signature() {
        Activity activity = activity();
        assessed(Map.of(
                        "dates.influenceBy",
                        today.plusDays(100).toString(),
                        "dates.plannedDecision",
                        today.plusDays(200).toString()))
                .accept(activity);
        for (SignOffRole role : List.of(SignOffRole.ASSESSOR, SignOffRole.SERVICE_LEAD, SignOffRole.ENGAGEMENT_LEAD)) {
            Actor signer = somebody.of(priya.organisation(), role.name(), Role.STAFF);
            assertThat(duties.sign(activity.ref(), role, "I agree.", signer)).isEmpty();
        }

        assertThat(nightly(activity, today.plusMonths(12))).isEmpty();
        assertThat(nightly(activity, today.plusMonths(12).plusDays(1)))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("This assessment was due for review on"));
    }

    @Test
    void R_24_and_R_25_know_the_calendar() {
        Activity activity = activity();
        toOpen(Map.of()).accept(activity);

        assertThat(opening(activity, LocalDate.of(2026, 12, 14), LocalDate.of(2027, 1, 6)))
                .anySatisfy(
                        message -> assertThat(message).startsWith("The period lies over Christmas and New Year 2026."));
        assertThat(opening(activity, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 4, 25)))
                .contains("The period overlaps a pre-election period. Take advice, or move it.");
        assertThat(opening(activity, LocalDate.of(2027, 5, 10), LocalDate.of(2027, 7, 10)))
                .noneMatch(message -> message.contains("pre-election") || message.contains("lies over"));
    }

    private List<String> opening(Activity activity, LocalDate first, LocalDate last) {
        var supposed = Supposition.NOTHING.with("consultation", Map.of("opensOn", first, "closesOn", last));
        return gates.ask(activity, Gate.G2, first, supposed).breaches().stream()
                .map(Breach::message)
                .toList();
    }

    private List<String> nightly(Activity activity, LocalDate on) {
        return gates.ask(activity, Gate.NIGHTLY, on, Supposition.NOTHING).breaches().stream()
                .filter(breach -> breach.rule().equals("R-04"))
                .map(Breach::message)
                .toList();
    }

    private Activity activity() {
        return new Before(context)
                .registered(
                        "Harbeck walk-in centre",
                        "NOTICE_SERVED",
                        Optional.empty(),
                        Optional.of(today.plusDays(200)),
                        priya);
    }

    @SafeVarargs
    private Consumer<Activity> assessed(Map<String, Object>... given) {
        var all = new HashMap<>(ENGAGED);
        for (Map<String, Object> part : given) {
            all.putAll(part);
        }
        return activity -> duties.takeIn(activity.ref(), all, priya);
    }

    private Consumer<Activity> reach(ActivityState state) {
        return activity -> activities.reach(activity.id(), state, priya);
    }

    private Consumer<Activity> toOpen(Map<String, Object> given) {
        return assessed(given).andThen(reach(ActivityState.ASSESSED));
    }

    private Consumer<Activity> closed(Map<String, Object> given) {
        return assessed(given).andThen(reach(ActivityState.CLOSED));
    }

    /** The report came today, and they meet in so many days. */
    private void meets(Activity activity, int days) {
        var decisions = context.getBean(Decisions.class);
        int version = decisions.prepare(activity.ref(), priya).paper().version();
        var meeting = new Preparation(
                "Board",
                Optional.of(today.plusDays(days)),
                "",
                new ConsiderationRecord("", "", "", "", "", "", "", "", "", ""));
        fine(decisions.write(activity.ref(), version, meeting, priya));
        fine(decisions.put(
                activity.ref(),
                new Member(UUID.randomUUID(), "The chair", Optional.of(today), true, Optional.empty(), "", 0),
                priya));
    }

    /** An activity for which gate G2 has little to ask. */
    private Consumer<Activity> ready(Consumer<Activity> then) {
        return reach(ActivityState.ASSESSED)
                .andThen(activity -> ReadyToOpen.make(context, activity.ref(), priya))
                .andThen(then);
    }

    private void add(Activity activity, LocalDate on) {
        fine(materials.add(
                activity.ref(), new PriorStep(UUID.randomUUID(), PriorKind.AWARD, "The contract", on), priya));
    }

    private void put(Activity activity, String words) {
        fine(materials.put(activity.ref(), "Leaflet", words, priya));
    }

    private void cover(Activity activity, Topic missing) {
        Map<Topic, String> where = Arrays.stream(Topic.values())
                .filter(topic -> topic != missing)
                .collect(Collectors.toMap(topic -> topic, _ -> "page 2"));
        int version = materials.coverage(activity).version();
        fine(materials.cover(activity.ref(), new Coverage(where, Optional.empty(), "", "", "", version), priya));
    }

    private void publishAnalysis(Activity activity) {
        Coverage before = materials.coverage(activity);
        fine(materials.cover(
                activity.ref(),
                new Coverage(before.where(), Optional.of(today), "with the leaflet", "", "", before.version()),
                priya));
    }

    private void planTheGroup(Activity activity) {
        plans.save(
                activity.ref(),
                0,
                new InvolvementPlan(
                        "",
                        "",
                        "",
                        List.of(),
                        List.of("DISABILITY"),
                        List.of("PAPER_FORM"),
                        null,
                        null,
                        null,
                        List.of(),
                        "",
                        "",
                        new PlanDetail(
                                "",
                                List.of(new PlanDetail.Reaching("DISABILITY", List.of("EASY_READ"), "")),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of())),
                false,
                priya);
    }

    private Consumer<Activity> meeting(int days) {
        return activity -> {
            LocalDate on = today.plusDays(days);
            opportunities.write(
                    activity.ref(),
                    opportunities
                            .draft(activity.ref(), priya)
                            .withMeetings(List.of(new PublicPage.Meeting(on, "2pm", "Library", ""))),
                    priya);
            fine(access.invite(activity.ref(), new Invitation(on, "Library", today, "Step-free"), priya));
        };
    }

    private Consumer<Activity> request(int daysLate) {
        return reach(ActivityState.OPEN)
                .andThen(activity -> fine(access.request(
                        activity.ref(), "LARGE_PRINT", today.minusDays(10), today.minusDays(daysLate), priya)));
    }

    private Consumer<Activity> support(int days) {
        return meeting(days)
                .andThen(activity ->
                        fine(access.ask(activity.ref(), "INTERPRETER", today.plusDays(days), "Library", priya)));
    }

    private Map<String, Object> unclear(int days) {
        return Map.of(
                "impact.manner", "UNKNOWN",
                "impact.range", "UNKNOWN",
                "unclearSince", today.minusDays(days).toString());
    }

    private Map<String, Object> procurement(int chosen, int closes) {
        return Map.of(
                "procurement.preferredBidderOn", today.plusDays(chosen).toString(),
                "procurement.involvementClosesOn", today.plusDays(closes).toString());
    }

    private Map<String, Object> dropped(boolean outlined) {
        return Map.of(
                "id", "O1",
                "title", "Close",
                "status", "REJECTED",
                "reason", "Too far",
                "evidence", "Travel times",
                "screenedOn", today.minusDays(3).toString(),
                "outlinedInMaterials", outlined);
    }

    private List<String> broken(Activity activity) {
        return rules.of(current(activity)).broken().stream()
                .map(RulesToday.Spoken::rule)
                .toList();
    }

    private Activity current(Activity activity) {
        return activities.get(activity.id());
    }

    private String page(Activity activity) {
        var answer = web.get()
                .uri("/activities/" + activity.ref())
                .with(somebody.as(priya))
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse()
                    .getContentAsString()
                    .replace("&#34;", "\"")
                    .replace("&quot;", "\"")
                    .replaceAll("\\s+", " ");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fine(List<?> problems) {
        assertThat(problems).isEmpty();
    }
}
