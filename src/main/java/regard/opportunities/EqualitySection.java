package regard.opportunities;

import gg.jte.html.HtmlTemplateOutput;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.equality.Analyses;
import regard.equality.AnalysisVersion;
import regard.equality.Release;
import regard.equality.Releases;
import regard.ui.Words;

/** Where the public page of an involvement leads to its equality analysis (rule R-18), and to who took part, once they are public. */
@Component
class EqualitySection implements InvolvementSection {

    private static final int BEFORE_THE_DECISION = 30;

    private final Analyses analyses;
    private final Releases releases;

    EqualitySection(Analyses analyses, Releases releases) {
        this.analyses = analyses;
        this.releases = releases;
    }

    @Override
    public int position() {
        return BEFORE_THE_DECISION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        Optional<LocalDate> analysed =
                analyses.published(involvement.activity()).flatMap(AnalysisVersion::publishedOn);
        Optional<LocalDate> counted = releases.published(involvement.activity()).map(Release::on);
        return analysed.isEmpty() && counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "equality",
                        words.say("opportunities.equality"),
                        output -> JteequalityGenerated.render(
                                (HtmlTemplateOutput) output, null, involvement.ref(), analysed, counted, words)));
    }
}
