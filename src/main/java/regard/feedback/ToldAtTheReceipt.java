package regard.feedback;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.responses.WhatHappened;
import regard.themes.CodeId;
import regard.themes.Themes;
import regard.ui.Words;

/** Tells somebody who holds a receipt what became of the points that they themselves made. */
@Component
class ToldAtTheReceipt implements WhatHappened {

    private final Feedback feedback;
    private final Themes themes;
    private final Consultations consultations;

    ToldAtTheReceipt(Feedback feedback, Themes themes, Consultations consultations) {
        this.feedback = feedback;
        this.themes = themes;
        this.consultations = consultations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Outcome> outcomes(ConsultationId id, UUID response) {
        Optional<Published> published =
                feedback.published(consultations.get(id).brief().ref());
        if (published.isEmpty()) {
            return List.of();
        }
        Set<CodeId> said = themes.of(id, response);
        return published.get().items().stream()
                .filter(item -> item.code().filter(said::contains).isPresent())
                .map(item -> new Outcome(
                        item.theme(),
                        item.youSaid(),
                        item.weDid(),
                        item.kind()
                                .map(kind -> Words.english().say("feedback.kind." + kind))
                                .orElse(""),
                        item.reason()))
                .toList();
    }
}
