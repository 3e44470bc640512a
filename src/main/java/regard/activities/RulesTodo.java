package regard.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import regard.kernel.Actor;
import regard.kernel.Role;
import regard.law.Gate;
import regard.law.Severity;
import regard.ui.Todo;
import regard.ui.Words;

/** What the rules have for a person today: what is broken, and what soon will be if nobody does anything. */
@Component
class RulesTodo implements Todo {

    private static final Set<Gate> DAYS = Set.of(Gate.NIGHTLY, Gate.OPEN, Gate.EVENT, Gate.DAY_AFTER, Gate.SAVE);

    private final Activities activities;
    private final Gates gates;
    private final RulesToday rules;

    RulesTodo(Activities activities, Gates gates, RulesToday rules) {
        this.activities = activities;
        this.gates = gates;
        this.rules = rules;
    }

    @Override
    public List<Item> waitingFor(Actor actor, LocalDate today) {
        if (actor.roles().stream().noneMatch(Role::worksInside)) {
            return List.of();
        }
        Map<ActivityId, Activity> mine = new HashMap<>();
        activities.list(actor).stream()
                .filter(activity -> activity.owner().equals(actor.organisation()))
                .filter(activity -> activity.state() != ActivityState.WITHDRAWN)
                .forEach(activity -> mine.put(activity.id(), activity));
        var items = new ArrayList<Item>();
        for (KeptBreach kept : gates.standing(actor.organisation())) {
            item(kept, mine, actor, kept.firstSeen(), "").ifPresent(items::add);
        }
        for (KeptBreach kept : gates.toCome(actor.organisation())) {
            item(kept, mine, actor, kept.firstSeen().minusDays(1), ".ahead").ifPresent(items::add);
        }
        return items;
    }

    private Optional<Item> item(
            KeptBreach kept, Map<ActivityId, Activity> mine, Actor actor, LocalDate due, String ahead) {
        RuleUse use = RuleUse.of(kept.rule());
        Activity activity = mine.get(kept.activity());
        boolean isOfDays = rules.text(kept.rule()).gates().stream().anyMatch(DAYS::contains);
        if (activity == null || use.elsewhere() || !isOfDays || !isFor(use, activity, actor)) {
            return Optional.empty();
        }
        RulesToday.Spoken spoken = rules.speak(activity, kept);
        Words words = Words.english();
        String page = spoken.page().isBlank() ? "rules" : spoken.page();
        return Optional.of(new Item(
                Optional.of(due),
                urgency(kept.severity()),
                words.say("activities.todo.broken" + ahead, spoken.named(), spoken.title(), kept.firstSeen()),
                activity.title(),
                "/activities/" + activity.ref(),
                words.say("activities.rules.page." + page),
                "/activities/" + activity.ref() + "/" + page,
                true));
    }

    /** Work of the engagement team is its owner's; other work is of everybody who holds the role. */
    private static boolean isFor(RuleUse use, Activity activity, Actor actor) {
        return use.who() == Role.STAFF
                ? actor.is(Role.STAFF) && activity.ownedBy().equals(actor.person())
                : actor.is(use.who());
    }

    private static Urgency urgency(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Urgency.BLOCKS;
            case ERROR -> Urgency.TO_FIX;
            case WARNING -> Urgency.TO_NOTE;
        };
    }
}
