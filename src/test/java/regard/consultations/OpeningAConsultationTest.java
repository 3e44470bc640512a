package regard.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Period;
import regard.kernel.Problem;
import regard.questionnaires.Questionnaires;

@AppTest
@Transactional
class OpeningAConsultationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Evidence evidence;

    @Autowired
    private Clock clock;

    @Test
    void twelve_weeks_is_long_enough() {
        Actor priya = somebody.officer();
        Activity activity = written(priya);

        Opening opening = consultations.open(activity.ref(), Terms.of(days(84)), priya);

        assertThat(opening).isInstanceOf(Opening.Opened.class);
        assertThat(consultations.get(activity.ref(), priya)).isInstanceOf(Consultation.Open.class);
        assertThat(activities.get(activity.ref(), priya).state()).isEqualTo(ActivityState.OPEN);
        assertThat(evidence.of(activity.ref(), priya.organisation()))
                .anySatisfy(item -> assertThat(item.provenance()).isEqualTo("consultation-opened:" + activity.ref()));
        assertThat(questionnaires
                        .get(consultations
                                .find(activity.ref())
                                .orElseThrow()
                                .brief()
                                .questionnaire()
                                .orElseThrow())
                        .published())
                .isTrue();
    }

    @Test
    void a_shorter_period_needs_a_recorded_reason() {
        Actor priya = somebody.officer();
        Activity activity = written(priya);

        assertThat(consultations.open(activity.ref(), Terms.of(days(83)), priya))
                .isEqualTo(new Opening.Refused(
                        List.of(new Problem("shortReason", "consultations.period.too-short", 84, 83L))));

        assertThat(consultations.open(
                        activity.ref(), Terms.of(days(83)).because("The contract ends on 30 September."), priya))
                .isInstanceOf(Opening.Opened.class);
    }

    @Test
    void nothing_can_be_opened_that_asks_nothing() {
        Actor priya = somebody.officer();
        Activity activity = activity(priya);
        consultations.draft(activity.ref(), priya);

        assertThat(consultations.open(activity.ref(), Terms.of(days(84)), priya))
                .isInstanceOfSatisfying(
                        Opening.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::key)
                                .containsExactly("consultations.nothing-asked"));
    }

    @Test
    void another_organisation_cannot_even_see_it() {
        Activity activity = written(somebody.officer());
        Actor stranger = somebody.officer();

        assertThatThrownBy(() -> consultations.get(activity.ref(), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> consultations.open(activity.ref(), Terms.of(days(84)), stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void people_get_longer_and_are_told_why() {
        Actor priya = somebody.officer();
        Activity activity = open(priya);
        LocalDate later = LocalDate.now(clock).plusDays(120);

        assertThat(consultations.extend(activity.ref(), later, " ", priya)).isInstanceOf(Moving.Refused.class);
        assertThat(consultations.extend(
                        activity.ref(), LocalDate.now(clock).plusDays(5), "The bus times were wrong.", priya))
                .isInstanceOf(Moving.Refused.class);
        assertThat(consultations.extend(activity.ref(), later, "The bus times were wrong.", priya))
                .isInstanceOf(Moving.Moved.class);

        var open = (Consultation.Open) consultations.find(activity.ref()).orElseThrow();
        assertThat(open.period().last()).isEqualTo(later);
        assertThat(consultations.history(open.brief().id()).getFirst())
                .isEqualTo(new Happening(
                        LocalDate.now(clock),
                        Happening.Kind.EXTENDED,
                        "The bus times were wrong.",
                        Optional.of(later)));
    }

    @Test
    void closing_early_takes_a_reason_and_withdrawing_is_for_good() {
        Actor priya = somebody.officer();
        Activity activity = open(priya);

        assertThat(consultations.close(activity.ref(), "", priya)).isInstanceOf(Moving.Refused.class);
        assertThat(consultations.close(activity.ref(), "Everybody answered.", priya))
                .isInstanceOf(Moving.Moved.class);
        assertThat(activities.get(activity.ref(), priya).state()).isEqualTo(ActivityState.CLOSED);
        assertThat(consultations.withdraw(activity.ref(), "The plan was dropped.", priya))
                .isInstanceOf(Moving.Moved.class);
        assertThat(consultations.find(activity.ref())).get().isInstanceOf(Consultation.Withdrawn.class);
        assertThat(consultations.open(activity.ref(), Terms.of(days(84)), priya))
                .isInstanceOf(Opening.Refused.class);
    }

    private Period days(int days) {
        LocalDate today = LocalDate.now(clock);
        return new Period(today, today.plusDays(days - 1L));
    }

    private Activity open(Actor actor) {
        Activity activity = written(actor);
        assertThat(consultations.open(activity.ref(), Terms.of(days(84)), actor))
                .isInstanceOf(Opening.Opened.class);
        return activity;
    }

    private Activity written(Actor actor) {
        Activity activity = activity(actor);
        ReadyToOpen.asking(context, activity.ref(), actor);
        return activity;
    }

    private Activity activity(Actor actor) {
        return new Before(context).registered("GP care in the evenings", "CONTRACT_END", actor);
    }
}
