package regard.opportunities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.consultations.ConsultationRules.Topic;
import regard.consultations.PublishedText;
import regard.organisations.Organisation;
import regard.organisations.Organisations;
import regard.ui.Words;

/** What the public page tells people, as the gate of opening reads it: nothing that stands there is asked for twice. */
@Component
class PublicPageText implements PublishedText {

    private final Activities activities;
    private final OpportunityStore store;
    private final Organisations organisations;

    PublicPageText(Activities activities, OpportunityStore store, Organisations organisations) {
        this.activities = activities;
        this.store = store;
        this.organisations = organisations;
    }

    @Override
    public List<Passage> of(String ref) {
        return activities
                .find(ref)
                .flatMap(activity -> store.staffText(activity.id())
                        .map(text -> passages(activity, text.published().orElse(text.draft()))))
                .orElse(List.of());
    }

    private List<Passage> passages(Activity activity, PublicPage page) {
        var passages = new ArrayList<Passage>();
        String about = page.about();
        passages.add(
                passage(activity, about.isBlank() ? null : Topic.PROPOSAL, "about", page.summary() + "\n" + about));
        if (!page.options().isEmpty()) {
            passages.add(passage(activity, Topic.OPTIONS, "options", said(page.options())));
            if (page.options().stream()
                    .noneMatch(option ->
                            option.better().isBlank() || option.worse().isBlank())) {
                passages.add(passage(activity, Topic.EFFECTS, "effects", ""));
            }
            if (page.options().stream().noneMatch(option -> option.cost().isBlank())) {
                passages.add(passage(activity, Topic.MONEY, "cost", ""));
            }
        }
        passages.add(passage(activity, null, "influence", influence(page)));
        if (!page.next().decidedBy().isBlank() && page.next().decidedOn().isPresent()) {
            passages.add(passage(activity, Topic.DECISION, "next", page.next().decidedBy()));
        }
        if (page.ways().haveOneWithoutTheInternet()) {
            passages.add(passage(activity, Topic.RESPOND, "ways", ""));
        }
        // The page shows the last day, and the start of the answers how they are used, whatever anybody writes.
        passages.add(passage(activity, Topic.CLOSING, "closing", ""));
        passages.add(passage(activity, Topic.DATA, "data", ""));
        Organisation.Contact contact = organisations.get(activity.owner()).contact();
        if (!contact.phone().isBlank() || !contact.email().isBlank()) {
            passages.add(passage(activity, Topic.CONTACT, "contact", ""));
        }
        return passages;
    }

    private static Passage passage(Activity activity, @Nullable Topic topic, String part, String words) {
        return new Passage(
                Optional.ofNullable(topic),
                Words.english().say("opportunities.passage." + part),
                "/activities/" + activity.ref() + "/public-page",
                words);
    }

    private static String said(List<PublicPage.Choice> options) {
        return options.stream()
                .map(option ->
                        String.join("\n", option.name(), option.what(), option.better(), option.worse(), option.cost()))
                .collect(Collectors.joining("\n"));
    }

    private static String influence(PublicPage page) {
        return String.join("\n", page.canChange()) + "\n"
                + page.cannotChange().stream()
                        .map(fixed -> fixed.what() + "\n" + fixed.why())
                        .collect(Collectors.joining("\n"));
    }
}
