package regard.responses;

import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.NotFound;
import regard.opportunities.Involvement;
import regard.opportunities.InvolvementSection;
import regard.opportunities.Opportunities;
import regard.ui.Words;

/** Which figures are open to everybody: those of consultations that the public can read of and that are closed. */
@Component
@Transactional(readOnly = true)
class OpenData implements InvolvementSection {

    private static final int AFTER_THE_QUESTION = 30;

    private final Counting counting;
    private final Responses responses;
    private final Consultations consultations;
    private final Opportunities opportunities;

    OpenData(Counting counting, Responses responses, Consultations consultations, Opportunities opportunities) {
        this.counting = counting;
        this.responses = responses;
        this.consultations = consultations;
        this.opportunities = opportunities;
    }

    OpenFigures figures(String ref, Words words) {
        Consultation.Closed closed = closed(ref);
        var results = new Results(
                responses.questionnaire(closed.brief()),
                counting.all(closed.brief().id()));
        return OpenFigures.of(closed, results, words);
    }

    Consultation.Closed closed(String ref) {
        return find(ref).orElseThrow(() -> new NotFound(ref));
    }

    /** The latest first. */
    List<Consultation.Closed> all(int most) {
        return opportunities.over(most).stream()
                .flatMap(ref -> find(ref).stream())
                .toList();
    }

    private Optional<Consultation.Closed> find(String ref) {
        return opportunities.isPublic(ref)
                ? consultations
                        .find(ref)
                        .filter(consultation ->
                                consultation.brief().questionnaire().isPresent())
                        .filter(Consultation.Closed.class::isInstance)
                        .map(Consultation.Closed.class::cast)
                : Optional.empty();
    }

    @Override
    public int position() {
        return AFTER_THE_QUESTION;
    }

    // A template takes no interceptor where none is configured.
    @SuppressWarnings("NullAway")
    @Override
    public Optional<Section> section(Involvement involvement, Words words) {
        return find(involvement.ref())
                .map(closed -> new Section(
                        "figures",
                        words.say("responses.open.section"),
                        output -> JteopendataGenerated.render(
                                (HtmlTemplateOutput) output,
                                null,
                                closed.brief().ref(),
                                words)));
    }
}
