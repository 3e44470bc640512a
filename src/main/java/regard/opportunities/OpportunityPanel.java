package regard.opportunities;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import regard.activities.Activity;
import regard.activities.ActivityPanel;
import regard.activities.ActivityState;
import regard.consultations.BeforeOpening;
import regard.consultations.Consultation;
import regard.consultations.Consultations;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.ui.Words;

/** The public page on the dossier of an activity, and beside the opening of its consultation. */
@Component
class OpportunityPanel implements ActivityPanel, BeforeOpening {

    private static final int FORMATS = 53;
    private static final int PUBLIC_PAGE = 58;
    private static final int EVENTS = 59;
    /** Before opening (40) and after the questions are begun (35). */
    private static final int WRITE = 38;

    private final Opportunities opportunities;
    private final Consultations consultations;
    private final OpportunityStore store;
    private final Access access;

    OpportunityPanel(Opportunities opportunities, Consultations consultations, OpportunityStore store, Access access) {
        this.access = access;
        this.opportunities = opportunities;
        this.consultations = consultations;
        this.store = store;
    }

    @Override
    public List<Line> lines(Activity activity, Actor actor) {
        Words words = Words.english();
        String address = "/activities/" + activity.ref();
        StaffText text = opportunities.staffText(activity);
        return List.of(
                new Line(
                        FORMATS,
                        words.say("opportunities.panel.formats"),
                        address + "/formats",
                        words.say(
                                "opportunities.panel.formats-count",
                                access.formats(activity).size())),
                new Line(
                        PUBLIC_PAGE,
                        words.say("opportunities.panel"),
                        address + "/public-page",
                        words.say("opportunities.panel." + standing(text))),
                new Line(
                        EVENTS,
                        words.say("opportunities.panel.events"),
                        address + "/events",
                        words.say(
                                "opportunities.panel.events-count",
                                text.draft().meetings().size())));
    }

    @Override
    public Optional<NextStep> nextStep(Activity activity, Actor actor) {
        boolean due = !activity.state().isBefore(ActivityState.ASSESSED)
                && activity.state().isBefore(ActivityState.CLOSED)
                && consultations.of(activity.id()).isPresent()
                && opportunities.staffText(activity).published().isEmpty();
        if (!due || !actor.is(Role.STAFF) || !activity.owner().equals(actor.organisation())) {
            return Optional.empty();
        }
        Words words = Words.english();
        return Optional.of(new NextStep(
                WRITE,
                words.say("opportunities.next.title"),
                words.say("opportunities.next.why"),
                words.say("opportunities.next.button"),
                "/activities/" + activity.ref() + "/public-page",
                false));
    }

    @Override
    public List<BeforeOpening.Missing> missing(Consultation.Brief brief) {
        Words words = Words.english();
        return store.staffText(brief.activity()).flatMap(StaffText::published).isPresent()
                ? List.of()
                : List.of(new BeforeOpening.Missing(
                        words.say("opportunities.before-opening"),
                        "/activities/" + brief.ref() + "/public-page",
                        words.say("opportunities.next.button")));
    }

    private static String standing(StaffText text) {
        if (text.published().isEmpty()) {
            return text.revision() == 0 ? "not-started" : "draft";
        }
        return text.hasUnpublishedChanges() ? "changed" : text.isPublic() ? "public" : "ready";
    }
}
