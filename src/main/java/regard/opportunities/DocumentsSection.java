package regard.opportunities;

import gg.jte.html.HtmlTemplateOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.ui.Words;

/** What people are given to read, on the public page of an involvement, with the forms in which it can be had. */
@Component
class DocumentsSection implements InvolvementSection {

    /** After the ways to take part, before the equality analysis. */
    private static final int POSITION = 20;

    private final PublicDocuments documents;
    private final Access access;
    private final Activities activities;
    private final Clock clock;

    DocumentsSection(PublicDocuments documents, Access access, Activities activities, Clock clock) {
        this.documents = documents;
        this.access = access;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public int position() {
        return POSITION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        Activity activity = activities.get(involvement.activity());
        List<PublicDocument> shown = documents.of(activity);
        List<String> formats = access.formats(activity).stream()
                .map(format -> text(format, words))
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "documents",
                        words.say("opportunities.documents"),
                        output -> JtedocumentsGenerated.render(
                                (HtmlTemplateOutput) output, null, shown, formats, words)));
    }

    private String text(FormatProvided format, Words words) {
        String name = Need.title(format.need(), words);
        LocalDate today = LocalDate.now(clock);
        if (format.availableOn().filter(day -> !day.isAfter(today)).isPresent()) {
            return words.say("opportunities.documents.format", name);
        }
        return format.availableOn()
                .or(format::dueOn)
                .map(day -> words.say("opportunities.documents.format-by", name, day))
                .orElse(name);
    }
}
