package regard.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.BeforePublishing;
import regard.activities.PublicWords;
import regard.activities.Suspicion;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.questionnaires.Questionnaires;
import regard.ui.Words;

/** Everything that everybody reads once a consultation is open: what it asks, the documents, and the page that opens with it. */
@Component
class WordsOfOpening {

    private final Questionnaires questionnaires;
    private final MaterialStore materials;
    private final ObjectProvider<BecomesPublic> rooms;
    private final BeforePublishing publishing;

    WordsOfOpening(
            Questionnaires questionnaires,
            MaterialStore materials,
            ObjectProvider<BecomesPublic> rooms,
            BeforePublishing publishing) {
        this.questionnaires = questionnaires;
        this.materials = materials;
        this.rooms = rooms;
        this.publishing = publishing;
    }

    List<Suspicion> toLookAt(Activity activity, Consultation.Brief brief, Actor actor) {
        return publishing.toLookAt(activity, of(activity, brief, actor));
    }

    List<Problem> pass(Activity activity, Consultation.Brief brief, Set<String> cleared, Actor actor) {
        return publishing.pass(activity, of(activity, brief, actor), cleared, actor);
    }

    private List<PublicWords> of(Activity activity, Consultation.Brief brief, Actor actor) {
        String asked = Words.english().say("consultations.opening.asked");
        var words = new ArrayList<PublicWords>();
        words.add(PublicWords.of(asked, activity.title()));
        brief.questionnaire()
                .map(questionnaire -> new QuestionsPublished(
                                actor, activity.ref(), questionnaires.file(questionnaire, actor))
                        .texts())
                .orElse(List.of())
                .forEach(text -> words.add(PublicWords.of(asked, text)));
        materials.list(activity.id(), activity.owner()).forEach(material -> words.add(WordsOfMaterial.title(material)));
        rooms.orderedStream().forEach(room -> words.addAll(room.onOpening(activity)));
        return words;
    }
}
