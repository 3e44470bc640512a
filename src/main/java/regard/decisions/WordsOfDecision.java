package regard.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.BeforePublishing;
import regard.activities.PublicWords;
import regard.activities.Suspicion;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.ui.Words;

/** Everything that everybody reads of a decision once it is taken: what is typed to take it, and what was prepared before. */
@Component
class WordsOfDecision {

    private final AnsweredThemes themes;
    private final BeforePublishing publishing;
    private final Activities activities;

    WordsOfDecision(AnsweredThemes themes, BeforePublishing publishing, Activities activities) {
        this.themes = themes;
        this.publishing = publishing;
        this.activities = activities;
    }

    List<Suspicion> toLookAt(Decision.Paper paper, Taking taking) {
        return publishing.toLookAt(activities.get(paper.activity()), of(paper, taking));
    }

    List<Problem> pass(Decision.Paper paper, Taking taking, Set<String> cleared, Actor actor) {
        return publishing.pass(activities.get(paper.activity()), of(paper, taking), cleared, actor);
    }

    private List<PublicWords> of(Decision.Paper paper, Taking taking) {
        Words words = Words.english();
        var written = new ArrayList<PublicWords>();
        written.add(PublicWords.of(words.say("decisions.public.name"), paper.title()));
        written.add(PublicWords.of(words.say("decisions.taking.text"), taking.text()));
        written.add(PublicWords.of(words.say("decisions.taking.reasons"), taking.reasons()));
        taking.reconsultation(paper)
                .ifPresent(
                        said -> written.add(PublicWords.of(words.say("decisions.taking.different-why"), said.why())));
        written.add(PublicWords.of(words.say("decisions.public.maker"), paper.maker()));
        written.add(PublicWords.of(
                words.say("decisions.public.weight"), paper.consideration().weightGiven()));
        paper.options()
                .forEach(option -> written.add(PublicWords.of(words.say("decisions.public.options"), option.title())));
        themes.of(paper).forEach(each -> {
            written.add(PublicWords.of(words.say("decisions.public.theme"), each.theme()));
            written.add(PublicWords.of(
                    words.say("decisions.public.answer", each.theme()),
                    each.answer().decided()));
            written.add(PublicWords.of(
                    words.say("decisions.public.answer", each.theme()),
                    each.answer().reason()));
        });
        return written;
    }
}
