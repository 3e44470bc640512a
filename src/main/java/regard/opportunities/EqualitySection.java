package regard.opportunities;

import gg.jte.html.HtmlTemplateOutput;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.equality.Analyses;
import regard.ui.Words;

/** Where the public page of an involvement leads to its equality analysis, once that is published (rule R-18). */
@Component
class EqualitySection implements InvolvementSection {

    private static final int BEFORE_THE_DECISION = 30;

    private final Analyses analyses;

    EqualitySection(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public int position() {
        return BEFORE_THE_DECISION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        return analyses.published(involvement.activity())
                .map(version -> new Section(
                        "equality",
                        words.say("opportunities.equality"),
                        output -> JteequalityGenerated.render(
                                (HtmlTemplateOutput) output,
                                null,
                                involvement.ref(),
                                version.publishedOn().orElseThrow(),
                                words)));
    }
}
