package regard.scrutiny;

import gg.jte.html.HtmlTemplateOutput;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.opportunities.Involvement;
import regard.opportunities.InvolvementSection;
import regard.ui.Words;

/** That a piece of work was called in, on its public page: people must know that the decision is no longer ours to take. */
@Component
class PublicCallIn implements InvolvementSection {

    private static final int POSITION = 5;

    private final Activities activities;
    private final Scrutiny scrutiny;

    PublicCallIn(Activities activities, Scrutiny scrutiny) {
        this.activities = activities;
        this.scrutiny = scrutiny;
    }

    @Override
    public int position() {
        return POSITION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        return activities
                .find(involvement.ref())
                .flatMap(activity -> scrutiny.callIns(activity).stream()
                        .filter(callIn -> callIn.directedOn().isPresent())
                        .findFirst())
                .map(callIn -> new Section(
                        "called-in",
                        words.say(
                                callIn.liftedOn().isPresent()
                                        ? "scrutiny.public.lifted.title"
                                        : "scrutiny.public.called-in.title"),
                        output -> JtesectionGenerated.render((HtmlTemplateOutput) output, null, callIn, words)));
    }
}
