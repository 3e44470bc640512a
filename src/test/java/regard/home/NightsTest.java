package regard.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import regard.AppTest;
import regard.Before;
import regard.Somebody;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityState;
import regard.activities.Looking;
import regard.activities.Night;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.opportunities.Access;
import regard.opportunities.Invitation;
import regard.opportunities.Opportunities;
import regard.opportunities.PublicPage;
import regard.organisations.People;

/** The rules are asked every night; Today shows what is broken and what soon will be; who wants it reads it in the morning. */
@AppTest
@Transactional
class NightsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Somebody somebody;

    @Autowired
    private Activities activities;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private Access access;

    @Autowired
    private Looking looking;

    @Autowired
    private MorningDigest digest;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private Actor priya;

    @BeforeEach
    void somebodyWorks() {
        today = LocalDate.now(clock);
        priya = somebody.officer();
    }

    @Test
    void a_night_keeps_how_many_activities_were_asked_and_what_was_found() {
        needsAnInterpreterIn(3, "Hearing tests");

        Night night = looking.atNight();

        assertThat(night.activities()).isPositive();
        assertThat(night.broken()).isPositive();
        assertThat(night.failed()).isZero();
        assertThat(looking.lastNight()).map(Night::broken).contains(night.broken());
        assertThat(today(priya)).contains("The rules were last asked of every activity on");
    }

    @Test
    void today_shows_what_is_broken_and_what_will_be_in_the_order_of_the_day_it_falls_due() {
        needsAnInterpreterIn(60, "Far away");
        needsAnInterpreterIn(12, "Low Moor branch surgery");
        needsAnInterpreterIn(2, "Hearing tests");
        looking.atNight();

        String page = today(priya);

        assertThat(page)
                .contains("About to breach (2)")
                .contains("Support that somebody asked for, interpreter, is not arranged")
                .contains("Arrange support in time")
                .contains("Go to the events");
        assertThat(page.indexOf("Hearing tests")).isLessThan(page.indexOf("Low Moor branch surgery"));
    }

    @Test
    void a_colleague_who_does_not_own_it_is_not_told_and_an_auditor_neither() {
        needsAnInterpreterIn(2, "Hearing tests");
        looking.atNight();

        for (Role role : List.of(Role.STAFF, Role.AUDITOR, Role.LAY)) {
            assertThat(today(somebody.of(priya.organisation(), "Somebody", role)))
                    .as(role.name())
                    .contains("About to breach (0)");
        }
    }

    @Test
    void who_wants_it_gets_one_message_each_morning_and_none_when_nothing_waits() {
        assertThat(web.post()
                        .uri("/account/digest")
                        .param("wanted", "yes")
                        .with(somebody.as(priya))
                        .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page("/account", priya)).contains("Each morning at 7am we send");
        assertThat(mine()).isZero();
        digest.send();
        assertThat(mine()).isZero();

        needsAnInterpreterIn(2, "Hearing tests");
        looking.atNight();
        digest.send();
        digest.send();

        assertThat(mine()).isEqualTo(1);
        web.post()
                .uri("/account/digest")
                .param("wanted", "no")
                .with(somebody.as(priya))
                .exchange();
        assertThat(people.wantsDigest(priya.person())).isFalse();
    }

    private long mine() {
        return db.sql("select count(*) from messages.outbox where message_key like :key")
                .param("key", "digest:" + priya.person().value() + ":%")
                .query(Long.class)
                .single();
    }

    private void needsAnInterpreterIn(int days, String title) {
        Activity activity = new Before(context).registered(title, "CONTRACT_END", priya);
        activities.reach(activity.id(), ActivityState.CLOSED, priya);
        LocalDate on = today.plusDays(days);
        opportunities.write(
                activity.ref(),
                opportunities
                        .draft(activity.ref(), priya)
                        .withMeetings(List.of(new PublicPage.Meeting(on, "2pm", "Library", ""))),
                priya);
        assertThat(access.invite(activity.ref(), new Invitation(on, "Library", today, ""), priya))
                .isEmpty();
        assertThat(access.ask(activity.ref(), "INTERPRETER", on, "Library", priya))
                .isEmpty();
    }

    private String today(Actor actor) {
        return page("/today", actor);
    }

    private String page(String address, Actor actor) {
        var answer = web.get().uri(address).with(somebody.as(actor)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString().replaceAll("\\s+", " ");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
