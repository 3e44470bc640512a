package regard.duties;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import regard.activities.Activities;
import regard.kernel.Actor;
import regard.kernel.OrganisationId;
import regard.organisations.Organisation;
import regard.organisations.Organisations;

/** What can be chosen on a page where that depends on the other answers, or on who works with this service. */
@Component
class Offers {

    /** Where a body that decides with us is kept, if it works with this service. */
    static final String BODY = "x-organisation";

    private static final String BODIES = "bodies";

    private final Organisations organisations;
    private final Activities activities;

    Offers(Organisations organisations, Activities activities) {
        this.organisations = organisations;
        this.activities = activities;
    }

    Step resolve(Step step, Answers answers, OrganisationId owner) {
        return step.asking(question -> switch (question.source()) {
            case ITSELF -> question;
            case OPTIONS -> question.offering(options(answers));
            case COMMISSIONERS -> question.offering(commissioners(owner));
        });
    }

    /** A body that works with this service is known by its name and kind. */
    Answers complete(Step step, Answers item) {
        String body = item.text(BODY);
        if (!step.slug().equals(BODIES) || body.isBlank()) {
            return item;
        }
        Organisation organisation = organisations.get(new OrganisationId(UUID.fromString(body)));
        return item.with("name", organisation.name())
                .with("type", organisation.kind().name());
    }

    /** A body that signs for itself must be able to read what it signs. */
    void share(String ref, Step step, Answers item, Actor actor) {
        String body = item.text(BODY);
        if (step.slug().equals(BODIES) && !body.isBlank()) {
            var partner = new OrganisationId(UUID.fromString(body));
            if (!activities.partners(activities.own(ref, actor).id()).contains(partner)) {
                activities.partner(ref, partner, actor);
            }
        }
    }

    private static Map<String, String> options(Answers answers) {
        var titles = new LinkedHashMap<String, String>();
        answers.items("options").forEach(option -> titles.put(option.text("id"), option.text("title")));
        return titles;
    }

    private Map<String, String> commissioners(OrganisationId owner) {
        var titles = new LinkedHashMap<String, String>();
        organisations.list().stream()
                .filter(body -> body.kind().isCommissioner() && !body.id().equals(owner))
                .forEach(body -> titles.put(body.id().value().toString(), body.name()));
        return titles;
    }
}
