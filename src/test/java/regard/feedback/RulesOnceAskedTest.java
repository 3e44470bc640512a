package regard.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.activities.RulesToday;
import regard.consultations.Consultation;
import regard.consultations.Materials;
import regard.decisions.Decisions;
import regard.decisions.Member;
import regard.decisions.Preparation;
import regard.duties.Duties;
import regard.duties.SignOffRole;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.Breach;
import regard.law.WorkingDays;
import regard.platform.ServiceClock;
import regard.themes.Said;

/** Rules that are asked once people were asked, or once something was decided: just broken, just kept, and what the dossier says. */
@AppTest
@Transactional
class RulesOnceAskedTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private RulesToday rules;

    @Autowired
    private Duties duties;

    @Autowired
    private Materials materials;

    @Autowired
    private Decisions decisions;

    @Autowired
    private FeedbackStore store;

    @Autowired
    private ServiceClock clock;

    private Actor priya;
    private LocalDate today;

    @BeforeEach
    void somebodyWorks() {
        priya = somebody.officer();
        today = LocalDate.now(clock);
    }

    @AfterEach
    void today() {
        clock.comeBack();
    }

    @Test
    void R_08_one_person_does_not_sign_twice() {
        Activity activity = urgent(today, Map.of());
        assertThat(duties.sign(activity.ref(), SignOffRole.ASSESSOR, "Right.", priya))
                .isEmpty();

        assertThat(duties.sign(activity.ref(), SignOffRole.SERVICE_LEAD, "Right.", priya))
                .isNotEmpty();

        Actor jon = somebody.of(priya.organisation(), "Jon Whitby", Role.STAFF);
        assertThat(duties.sign(activity.ref(), SignOffRole.SERVICE_LEAD, "Right.", jon))
                .isEmpty();
    }

    @Test
    void R_21_a_change_while_people_answer_is_told_to_those_who_have_answered_and_gives_more_days() {
        Activity quiet = open();
        Activity told = open();

        assertThat(materials.change(quiet.ref(), today, "A fourth option", true, Optional.empty(), priya))
                .isEmpty();
        assertThat(materials.change(told.ref(), today, "A spelling", false, Optional.empty(), priya))
                .isEmpty();

        says(quiet, "R-21", "The materials or questions changed while people were answering.");
        keeps(told, "R-21");
    }

    @Test
    void R_21_notice_and_more_days_are_both_needed_and_are_given_on_pages() {
        Consultation.Open asked = new Said(context).open(priya);
        String address = "/activities/" + asked.brief().ref();
        Activity activity = activities.own(asked.brief().ref(), priya);
        LocalDate closes = asked.period().last();

        assertThat(post(address + "/documents/changes", "what", "A fourth option", "kind", "yes", "on", today))
                .hasStatus(303);
        says(activity, "R-21", "Tell those who have answered, and close at least 14 days later.");
        assertThat(post(address + "/extension", "reason", "There is a fourth option.", "last", closes.plusDays(14)))
                .hasStatus(303);
        says(activity, "R-21", "The materials or questions changed while people were answering.");

        assertThat(post(onThePage(address + "/documents", "form[action$=/notice]")))
                .hasStatus(303);

        keeps(activity, "R-21");
        assertThat(web.get().uri("/involvements/" + activity.ref()))
                .bodyText()
                .contains("you have longer, until", "There is a fourth option.");
    }

    @Test
    void R_21_one_day_less_is_not_enough() {
        Consultation.Open asked = new Said(context).open(priya);
        String address = "/activities/" + asked.brief().ref();
        Activity activity = activities.own(asked.brief().ref(), priya);
        assertThat(materials.change(activity.ref(), today, "A fourth option", true, Optional.of(today), priya))
                .isEmpty();
        LocalDate closes = asked.period().last();

        post(address + "/extension", "reason", "A fourth option.", "last", closes.plusDays(13));
        says(activity, "R-21", "close at least 14 days later.");

        post(address + "/extension", "reason", "One day more.", "last", closes.plusDays(14));
        keeps(activity, "R-21");
    }

    @Test
    void R_30_more_than_100_people_answered_and_the_decision_comes_within_10_working_days_of_the_close() {
        var said = new Said(context);
        Consultation.Open asked = said.open(priya);
        for (int i = 0; i < 100; i++) {
            said.choice(asked, "EASIER");
        }
        LocalDate closes = asked.period().last();
        assertThat(saidBefore(asked, closes.plusDays(1)))
                .noneMatch(breach -> breach.rule().equals("R-30"));

        said.choice(asked, "HARDER");

        assertThat(saidBefore(asked, closes.plusDays(1)))
                .filteredOn(breach -> breach.rule().equals("R-30"))
                .singleElement()
                .satisfies(breach -> assertThat(breach.message())
                        .startsWith("More than 100 people answered, and the decision comes within 10 working days"));
        assertThat(saidBefore(asked, closes.plusDays(30)))
                .noneMatch(breach -> breach.rule().equals("R-30"));
    }

    @Test
    void R_32_everyone_who_decides_has_the_full_report_five_working_days_before() {
        Activity activity = open();
        activities.reach(activity.id(), ActivityState.CLOSED, priya);
        decisions.prepare(activity.ref(), priya);
        var id = UUID.randomUUID();
        put(activity, new Member(id, "Ann Carrick", Optional.of(today), false, Optional.empty(), "", 0));

        says(activity, "R-32", "Somebody who decides did not have the full report 5 working days before.");

        put(activity, new Member(id, "Ann Carrick", Optional.of(today), true, Optional.empty(), "", 1));
        assertThat(before(activity, WorkingDays.after(today, 4))).contains("R-32");
        assertThat(before(activity, WorkingDays.after(today, 5))).doesNotContain("R-32");
    }

    @Test
    void R_38_the_paper_says_what_it_means_for_access_and_for_outcomes() {
        Activity activity = open();
        activities.reach(activity.id(), ActivityState.CLOSED, priya);
        int version = decisions.prepare(activity.ref(), priya).paper().version();
        write(activity, version, "People without a car gain.", "");

        says(activity, "R-38", "The paper does not say what this means for inequalities of access and of outcomes.");

        write(activity, version + 1, "People without a car gain.", "Fewer feet are lost.");
        keeps(activity, "R-38");
    }

    @Test
    void R_47_an_urgent_decision_is_told_to_all_five_on_the_day() {
        LocalDate decided = today.minusDays(1);
        Activity silent = urgent(decided, Map.of("urgent.notices.staff", today.toString()));
        Activity told = urgent(decided, Map.of());

        says(silent, "R-47", "and not everyone was told that day.");
        keeps(told, "R-47");
    }

    @Test
    void R_48_a_temporary_change_is_reviewed_by_its_day() {
        Activity activity = urgent(today, Map.of());
        goTo(today.plusDays(60));
        keeps(activity, "R-48");

        goTo(today.plusDays(61));
        says(activity, "R-48", "The temporary change was to be reviewed by");
    }

    @Test
    void R_49_something_is_published_twelve_weeks_after_the_close() {
        Consultation.Open asked = new Said(context).open(priya);
        Activity activity = activities.own(asked.brief().ref(), priya);
        goTo(asked.period().last().plusDays(84));
        keeps(activity, "R-49");

        goTo(asked.period().last().plusDays(85));
        says(activity, "R-49", "Nothing has been published about what people said and what came of it.");
    }

    @Test
    void R_50_what_is_not_done_says_why() {
        Activity activity = open();
        activities.reach(activity.id(), ActivityState.DECIDED, priya);
        store.put(activity.id(), item(""));
        says(activity, "R-50", "was not done, or only in part, and there is no reason.");

        Activity other = open();
        activities.reach(other.id(), ActivityState.DECIDED, priya);
        store.put(other.id(), item("The road is too narrow."));
        keeps(other, "R-50");
    }

    @Test
    void R_51_and_R_52_before_it_is_closed_those_who_asked_are_told_and_it_is_evaluated() {
        var said = new Said(context);
        Consultation.Open asked = said.open(priya);
        said.words(asked, "Two buses each way.", "maya@harbeck.example");
        Activity activity = activities.own(asked.brief().ref(), priya);
        activities.reach(activity.id(), ActivityState.FED_BACK, priya);

        says(activity, "R-51", "1 people who asked to be told have not been.");
        says(activity, "R-52", "This is not evaluated.");

        Activity other = open();
        activities.reach(other.id(), ActivityState.FED_BACK, priya);
        store.evaluate(
                other.id(),
                new Evaluation(
                        "Forms",
                        "Few under 30",
                        "Colleges",
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                today,
                priya.person());
        keeps(other, "R-51");
        keeps(other, "R-52");
    }

    @Test
    void R_63_what_people_tell_about_themselves_is_asked_after_each_save_and_stands_apart() {
        keeps(open(), "R-63");
    }

    /** Where a form of a page goes. */
    private String onThePage(String address, String form) {
        var page = web.get().uri(address).with(somebody.as(priya)).exchange();
        return Jsoup.parse(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select(form)
                .attr("action");
    }

    private MvcTestResult post(String address, Object... form) {
        var request = web.post().uri(address).with(somebody.as(priya));
        for (int i = 0; i < form.length; i += 2) {
            if (form[i + 1] instanceof LocalDate day) {
                request.param(form[i] + ".day", String.valueOf(day.getDayOfMonth()))
                        .param(form[i] + ".month", String.valueOf(day.getMonthValue()))
                        .param(form[i] + ".year", String.valueOf(day.getYear()));
            } else {
                request.param(form[i].toString(), form[i + 1].toString());
            }
        }
        return request.exchange();
    }

    private Activity open() {
        return activities.own(new Said(context).open(priya).brief().ref(), priya);
    }

    private Activity urgent(LocalDate decided, Map<String, Object> more) {
        var before = new Before(context);
        Activity nights = before.registered(
                "Nights at the midwife-led unit", "TEMPORARY_CHANGE", Optional.empty(), Optional.of(decided), priya);
        Map<String, Object> given = Before.answers("DECISION", 1, 1, 1, 1, 1, 1, 1);
        given.put("urgent.claimed", true);
        given.put("urgent.decidedOn", decided.toString());
        given.put("urgent.riskEvidence", List.of(Map.of("on", decided.toString(), "text", "Four of nine absent")));
        given.put("urgent.noTimeReason", "Tonight cannot be staffed.");
        given.put("urgent.firstKnownOn", decided.minusDays(1).toString());
        given.put("urgent.temporary", true);
        given.put("urgent.effectiveFrom", decided.toString());
        given.put("urgent.reviewOn", decided.plusDays(60).toString());
        given.put("urgent.notices.council.on", decided.toString());
        given.put("urgent.notices.council.reason", "Unsafe tonight.");
        for (String told : List.of("patients", "healthwatch", "neighbours", "staff")) {
            given.put("urgent.notices." + told, decided.toString());
        }
        given.put("urgent.involvementPlanOn", decided.plusDays(14).toString());
        given.putAll(more);
        before.assessed(nights, given, priya);
        return nights;
    }

    private static YouSaidWeDid item(String reason) {
        return new YouSaidWeDid(
                UUID.randomUUID(),
                Optional.empty(),
                "Buses",
                "Move the stop.",
                12,
                Optional.of(YouSaidWeDid.Kind.NOT_DONE),
                "The stop stays.",
                reason,
                "",
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private void put(Activity activity, Member member) {
        assertThat(decisions.put(activity.ref(), member, priya)).isEmpty();
    }

    private void write(Activity activity, int version, String access, String outcomes) {
        var record = new regard.decisions.ConsiderationRecord("", "", "", "", "", "", "", access, outcomes, "");
        assertThat(decisions.write(
                        activity.ref(), version, new Preparation("The board", Optional.empty(), "", record), priya))
                .isEmpty();
    }

    private List<String> before(Activity activity, LocalDate on) {
        return decisions.verdict(decisions.prepare(activity.ref(), priya), on).breaches().stream()
                .map(Breach::rule)
                .toList();
    }

    private List<Breach> saidBefore(Consultation.Open asked, LocalDate on) {
        return decisions
                .verdict(decisions.prepare(asked.brief().ref(), priya), on)
                .breaches();
    }

    private void says(Activity activity, String rule, String message) {
        var page = web.get()
                .uri("/activities/" + activity.ref())
                .with(somebody.as(priya))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page).bodyText().contains(message, "What to do:", rule + ".");
    }

    private void keeps(Activity activity, String rule) {
        assertThat(rules.of(activities.get(activity.id())).kept())
                .extracting(RulesToday.Spoken::rule)
                .contains(rule);
    }

    private void goTo(LocalDate day) {
        clock.travelTo(day.atTime(10, 0).atZone(LONDON).toInstant());
    }
}
