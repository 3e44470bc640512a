package regard.themes;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.law.Facts;

/** How many responses there are, and how many of them were read: for R-31. */
@Component
class ThemeFacts implements Facts {

    private final Consultations consultations;
    private final Themes themes;

    ThemeFacts(Consultations consultations, Themes themes) {
        this.consultations = consultations;
        this.themes = themes;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return consultations
                .find(activity)
                .filter(consultation -> !(consultation instanceof Consultation.Draft))
                .map(consultation -> themes.progress(consultation.brief().id()))
                .<Map<String, Object>>map(progress -> Map.of(
                        "responses",
                        Map.of(
                                "received",
                                progress.received(),
                                "coded",
                                progress.coded(),
                                "excludedWithReason",
                                progress.leftOut())))
                .orElse(Map.of());
    }
}
