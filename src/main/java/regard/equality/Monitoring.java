package regard.equality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;

/**
 * The front door to what people told about themselves (Equality Act 2010, section 149). Each set of answers is kept under a random
 * key, apart from what was said and from any name; whoever has the key of a response may join the two, for counts only.
 */
@Service
@Transactional
public class Monitoring {

    private final MonitoringStore store;
    private final Activities activities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Monitoring(MonitoringStore store, Activities activities, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.activities = activities;
        this.events = events;
        this.clock = clock;
    }

    /** What people are asked about themselves: as somebody chose, or else the usual questions. */
    @Transactional(readOnly = true)
    public MonitoringChoice choice(ActivityId activity) {
        return store.choice(activity).orElseGet(MonitoringChoice::usual);
    }

    /** Chooses the questions, with the reason that people read. */
    public List<Problem> choose(String ref, MonitoringChoice choice, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        if (choice.questions().isEmpty()
                || choice.questions().size() != choice.lists().size()) {
            problems.add(new Problem("lists", "equality.monitoring.lists-missing"));
        }
        if (choice.reason().isBlank()) {
            problems.add(new Problem("reason", "equality.monitoring.reason-missing"));
        } else {
            SectionForm.tooLong("reason", choice.reason()).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            var chosen = new MonitoringChoice(choice.lists(), choice.reason().strip());
            store.choose(activity.id(), activity.owner(), chosen, actor.person(), LocalDate.now(clock));
            events.publishEvent(new MonitoringChosen(actor, ref, chosen));
        }
        return problems;
    }

    /** Keeps one person's answers, by list the codes chosen; the key is given here and nowhere else. */
    public UUID keep(ActivityId activity, Map<String, List<String>> answers) {
        // Not a key that grows with time: the order of keys must tell nothing.
        UUID key = UUID.randomUUID();
        store.insert(activity, key, answers);
        return key;
    }

    /** Puts other answers in their place. */
    public void replace(ActivityId activity, UUID key, Map<String, List<String>> answers) {
        store.update(activity, key, answers);
    }

    /** Forgets them. */
    public void forget(ActivityId activity, UUID key) {
        store.delete(activity, key);
    }

    /**
     * Whether answers of an activity could be joined to somebody other than by the holder of the keys: something that is from none of
     * our lists stands among them, such as an email address, a reference, or words somebody typed in place of a code.
     */
    @Transactional(readOnly = true)
    boolean isJoined(ActivityId activity) {
        return store.holdsMoreThan(activity, MonitoringLists.answers());
    }

    @Transactional(readOnly = true)
    public Optional<Map<String, List<String>>> find(ActivityId activity, UUID key) {
        return store.find(activity, key);
    }
}
