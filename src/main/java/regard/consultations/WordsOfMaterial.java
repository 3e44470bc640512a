package regard.consultations;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.BeforePublishing;
import regard.activities.PublicWords;
import regard.activities.Suspicion;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.ui.Words;

/**
 * What everybody reads of a document on the page of its consultation: what it is called. Documents of a draft are looked at when it
 * opens, those that come after at once. What an uploaded document says is a matter for those who wrote it.
 */
@Component
class WordsOfMaterial {

    private final Consultations consultations;
    private final BeforePublishing publishing;

    WordsOfMaterial(Consultations consultations, BeforePublishing publishing) {
        this.consultations = consultations;
        this.publishing = publishing;
    }

    static PublicWords title(Material material) {
        return PublicWords.of(Words.english().say("consultations.document.title-of"), material.title());
    }

    List<Suspicion> toLookAt(Activity activity, Material material) {
        return isDraft(activity) ? List.of() : publishing.toLookAt(activity, List.of(title(material)));
    }

    List<Problem> pass(Activity activity, Material material, Set<String> cleared, Actor actor) {
        return isDraft(activity) ? List.of() : publishing.pass(activity, List.of(title(material)), cleared, actor);
    }

    private boolean isDraft(Activity activity) {
        return consultations
                .of(activity.id())
                .filter(consultation -> !(consultation instanceof Consultation.Draft))
                .isEmpty();
    }
}
