package regard.decisions;

import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.opportunities.Involvement;
import regard.opportunities.InvolvementSection;
import regard.ui.Words;

/** The decision on the public page of its involvement: what was decided, by whom, why, and what it says to each thing people said. */
@Component
class PublicDecision implements InvolvementSection {

    private static final int POSITION = 40;

    private final Decisions decisions;
    private final AnsweredThemes themes;

    PublicDecision(Decisions decisions, AnsweredThemes themes) {
        this.decisions = decisions;
        this.themes = themes;
    }

    @Override
    public int position() {
        return POSITION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        return decisions.taken(involvement.ref()).map(taken -> {
            List<AnsweredThemes.Answered> answered = themes.of(taken.paper());
            return new Section(
                    "decision",
                    words.say("decisions.public.title"),
                    output -> JtesectionGenerated.render((HtmlTemplateOutput) output, null, taken, answered, words));
        });
    }
}
