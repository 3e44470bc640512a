package regard.decisions;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.opportunities.PublicPart;
import regard.ui.Words;

/** The list of decisions that everybody can read, the latest first. */
@Component
class PublicDecisions implements PublicPart {

    private static final int A_PAGE = 50;

    private final Decisions decisions;

    PublicDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Where where() {
        return Where.DECISIONS;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Content> content(Words words) {
        List<Decision.Taken> latest = decisions.taken(Optional.empty(), A_PAGE);
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(output -> JtelistGenerated.render((HtmlTemplateOutput) output, null, latest, words));
    }
}
