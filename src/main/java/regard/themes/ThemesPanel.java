package regard.themes;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Words;

/** The line of themes and coding on a dossier, and the step that begins it. */
@Component
class ThemesPanel implements ActivityPanel {

    private static final int POSITION = 70;
    private static final int NEXT_STEP = 50;

    private final Consultations consultations;
    private final Themes themes;

    ThemesPanel(Consultations consultations, Themes themes) {
        this.consultations = consultations;
        this.themes = themes;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        String title = words.say("themes.panel.title");
        return List.of(asked(activity)
                .map(consultation -> {
                    Progress progress = themes.progress(consultation.brief().id());
                    return new Line(
                            POSITION,
                            title,
                            "/activities/" + activity.ref() + "/themes",
                            progress.comments() == 0
                                    ? words.say("themes.panel.nothing")
                                    : words.say(
                                            "themes.panel.coded",
                                            progress.commentsCoded() + progress.commentsLeftOut(),
                                            progress.comments()));
                })
                .orElseGet(() -> new Line(POSITION, title, "", words.say("themes.panel.not-yet"))));
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        if (activity.state() != ActivityState.CLOSED || !actor.is(Role.STAFF)) {
            return Optional.empty();
        }
        Words words = Words.english();
        return asked(activity)
                .map(consultation -> themes.progress(consultation.brief().id()))
                .map(progress -> progress.isFinished()
                        ? new NextStep(
                                NEXT_STEP,
                                words.say("themes.panel.finish"),
                                words.say("themes.panel.finish-why", progress.comments()),
                                words.say("themes.panel.finish-button"),
                                "/activities/" + activity.ref() + "/themes",
                                false)
                        : new NextStep(
                                NEXT_STEP,
                                words.say("themes.panel.code", progress.commentsOpen()),
                                words.say("themes.panel.code-why"),
                                words.say("themes.panel.code-button"),
                                "/activities/" + activity.ref() + "/coding",
                                false));
    }

    private Optional<Consultation> asked(Activity activity) {
        return consultations.of(activity.id()).filter(consultation -> !(consultation instanceof Consultation.Draft));
    }

    /** The rules of this room, for the gates of a running service. */
    @Configuration(proxyBeanMethods = false)
    static class Rulebooks {

        @Bean
        ThemeRules themeRules() {
            return new ThemeRules();
        }
    }
}
