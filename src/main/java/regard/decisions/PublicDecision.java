package regard.decisions;

import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.consultations.Consultations;
import regard.opportunities.Involvement;
import regard.opportunities.InvolvementSection;
import regard.themes.Code;
import regard.themes.CodeFrame;
import regard.themes.Themes;
import regard.ui.Words;

/** The decision on the public page of its involvement: what was decided, by whom, why, and what it says to each thing people said. */
@Component
class PublicDecision implements InvolvementSection {

    private static final int POSITION = 40;

    private final Decisions decisions;
    private final Consultations consultations;
    private final Themes themes;

    PublicDecision(Decisions decisions, Consultations consultations, Themes themes) {
        this.decisions = decisions;
        this.consultations = consultations;
        this.themes = themes;
    }

    /** What was decided about a theme, under the name that people read. */
    record Answered(String theme, ThemeAnswer answer) {}

    @Override
    public int position() {
        return POSITION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        return decisions.taken(involvement.ref()).map(taken -> {
            List<Answered> answered = answered(taken);
            return new Section(
                    "decision",
                    words.say("decisions.public.title"),
                    output -> JtesectionGenerated.render((HtmlTemplateOutput) output, null, taken, answered, words));
        });
    }

    private List<Answered> answered(Decision.Taken taken) {
        List<Code> codes = consultations
                .find(taken.paper().activityRef())
                .flatMap(consultation -> themes.frame(consultation.brief().id()))
                .map(CodeFrame::codes)
                .orElse(List.of());
        return codes.stream()
                .flatMap(code -> taken.paper().answers().stream()
                        .filter(answer -> answer.code().equals(code.id()))
                        .map(answer -> new Answered(code.label(), answer)))
                .toList();
    }
}
