package regard.opportunities;

import gg.jte.html.HtmlTemplateOutput;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.duties.Duties;
import regard.ui.Words;

/** Why people are asked, and how much, on the public page of an involvement: what its signed assessment says. */
@Component
class DutySection implements InvolvementSection {

    /** After the decision, before “You said, we did”. */
    private static final int POSITION = 45;

    private final Duties duties;

    DutySection(Duties duties) {
        this.duties = duties;
    }

    @Override
    public int position() {
        return POSITION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        return duties.publicSummary(involvement.activity())
                .map(summary -> new Section(
                        "duty",
                        words.say("opportunities.duty.title"),
                        output -> JtedutyGenerated.render((HtmlTemplateOutput) output, null, summary, words)));
    }
}
