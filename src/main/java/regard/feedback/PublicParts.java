package regard.feedback;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.opportunities.Involvement;
import regard.opportunities.InvolvementSection;
import regard.opportunities.PublicPart;
import regard.ui.Words;

/** What became of what people said, on the page of its involvement and on the home page. */
@Component
class PublicParts implements InvolvementSection, PublicPart {

    private static final int ON_THE_HOME_PAGE = 3;

    private final Feedback feedback;
    private final Clock clock;

    PublicParts(Feedback feedback, Clock clock) {
        this.feedback = feedback;
        this.clock = clock;
    }

    @Override
    public int position() {
        return YOU_SAID_WE_DID;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        return feedback.published(involvement.ref())
                .map(published -> new Section(
                        "did",
                        words.say("feedback.panel.title"),
                        output -> JtesectionGenerated.render((HtmlTemplateOutput) output, null, published, words)));
    }

    @Override
    public Where where() {
        return Where.HOME_WHAT_CHANGED;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Content> content(Words words) {
        List<Published> latest = feedback.published(Optional.empty(), ON_THE_HOME_PAGE);
        var page = new ChangedPage(latest, LocalDate.now(clock));
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(output -> JtehomeGenerated.render((HtmlTemplateOutput) output, null, page, words));
    }
}
