package regard.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.kernel.Actor;
import regard.kernel.NotFound;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.law.Facts;
import regard.opportunities.Opportunities;

/**
 * What the paper says people were asked about, held against what the page they read did ask about.
 *
 * <p>R (Buckingham) v NHS Corby CCG [2018] EWHC 2080 (Admin): a paper that says people were asked about this proposal, when they were
 * asked about another, misleads those who decide.
 */
@Service
@Transactional
public class Claims implements Facts {

    private static final int LONGEST = 200;

    private final ClaimStore store;
    private final Activities activities;
    private final Opportunities opportunities;
    private final ApplicationEventPublisher events;

    Claims(ClaimStore store, Activities activities, Opportunities opportunities, ApplicationEventPublisher events) {
        this.store = store;
        this.activities = activities;
        this.opportunities = opportunities;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<PaperClaim> list(Activity activity) {
        return store.list(activity);
    }

    /** Records what the paper says; whether it is so, gate G3 asks. */
    public List<Problem> add(String ref, String proposal, String askedIn, Actor actor) {
        actor.must(Role.STAFF, Role.EXECUTIVE);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        if (proposal.isBlank()) {
            problems.add(new Problem("proposal", "decisions.claims.proposal-missing"));
        } else if (proposal.length() > LONGEST) {
            problems.add(new Problem("proposal", "decisions.too-long", LONGEST));
        }
        Optional<Activity> asked = activities.list(actor).stream()
                .filter(each -> each.ref().equals(askedIn.strip()))
                .findFirst();
        if (asked.isEmpty()) {
            problems.add(new Problem("askedIn", "decisions.claims.activity-unknown"));
        }
        if (problems.isEmpty()) {
            var claim = new PaperClaim(UUID.randomUUID(), proposal.strip(), askedIn.strip());
            store.add(activity, claim);
            events.publishEvent(new DecisionChanged(actor, "paper-claim.added", "decision:" + ref, Optional.of(claim)));
        }
        return problems;
    }

    /** Takes a claim away, because the paper was corrected. */
    public void remove(String ref, UUID claim, Actor actor) {
        actor.must(Role.STAFF, Role.EXECUTIVE);
        if (!store.remove(activities.own(ref, actor), claim)) {
            throw new NotFound(claim);
        }
        events.publishEvent(new DecisionChanged(
                actor, "paper-claim.removed", "decision:" + ref, Optional.of(Map.of("claim", claim))));
    }

    /** What people were asked about in an activity: its own title, and the options they read about. */
    List<String> asked(String ref) {
        return Stream.concat(
                        activities.find(ref).map(Activity::title).stream(), opportunities.optionsAsked(ref).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String ref) {
        return activities
                .find(ref)
                .map(store::list)
                .filter(claims -> !claims.isEmpty())
                .<Map<String, Object>>map(claims -> Map.of("decision", sections(claims)))
                .orElse(Map.of());
    }

    private Map<String, Object> sections(List<PaperClaim> claims) {
        var covers = new LinkedHashMap<String, Object>();
        claims.forEach(claim -> covers.computeIfAbsent(claim.askedIn(), this::asked));
        return Map.of(
                "claims",
                claims.stream()
                        .map(claim -> Map.of("proposal", claim.proposal(), "activities", List.of(claim.askedIn())))
                        .toList(),
                "covers",
                covers);
    }
}
