package regard.options;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;
import regard.ui.Words;

/**
 * The front door to the options of a piece of work. They stand here once: the duty assessment, the public page and the decision read them
 * from here.
 */
@Service
@Transactional
public class Options {

    private static final int LONGEST = 5_000;
    private static final int LONGEST_LINE = 200;

    private final OptionStore store;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Options(
            OptionStore store,
            Activities activities,
            Evidence evidence,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.activities = activities;
        this.evidence = evidence;
        this.events = events;
        this.clock = clock;
    }

    /** All of them, in the order in which they were put down. */
    @Transactional(readOnly = true)
    public List<Option> list(Activity activity) {
        return store.list(activity);
    }

    @Transactional(readOnly = true)
    public List<Panel> panels(Activity activity) {
        return store.panels(activity);
    }

    /** The day on which what each option says last changed, where it is known. */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> changed(Activity activity) {
        return store.changed(activity);
    }

    /** Takes in an option that somebody put before those who decide, or gave another name there. */
    public void beforeThoseWhoDecide(Activity activity, UUID id, String title, Actor actor) {
        actor.must(Role.STAFF, Role.EXECUTIVE);
        store.list(activity).stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .ifPresentOrElse(
                        known -> change(activity, known, known.named(title), actor),
                        () -> save(activity, fresh(id, new Option.OnPage(title, "", "", "", ""), false), actor));
    }

    /** Puts an option down, or changes one; a version of 0 is a new one. */
    public List<Problem> record(String ref, Option option, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        List<Problem> problems = check(option, activity);
        if (problems.isEmpty()) {
            save(activity, option, actor);
        }
        return problems;
    }

    /**
     * Takes in what somebody wrote on the public page: what is new there is put down, what was renamed keeps its place, and what is no
     * longer there is not outlined any more.
     */
    public void onPage(Activity activity, List<Option.OnPage> page, Actor actor) {
        actor.must(Role.STAFF);
        var known = new ArrayList<>(
                store.list(activity).stream().filter(Option::isLive).toList());
        var unknown = new ArrayList<Option.OnPage>();
        for (Option.OnPage each : page) {
            Optional<Option> same = known.stream()
                    .filter(option -> name(option.title()).equals(name(each.title())))
                    .findFirst();
            if (same.isPresent()) {
                known.remove(same.get());
                change(activity, same.get(), same.get().with(each), actor);
            } else if (!each.title().isBlank()) {
                unknown.add(each);
            }
        }
        List<Option> left = known.stream().filter(Option::isOnPage).toList();
        for (int i = 0; i < Math.max(left.size(), unknown.size()); i++) {
            if (i >= unknown.size()) {
                change(activity, left.get(i), left.get(i).notOnPage(), actor);
            } else if (i >= left.size()) {
                save(activity, fresh(UUID.randomUUID(), unknown.get(i), true), actor);
            } else {
                change(activity, left.get(i), left.get(i).with(unknown.get(i)), actor);
            }
        }
    }

    /** Records a panel that looked at options, or changes one; a version of 0 is a new one. */
    public List<Problem> record(String ref, Panel panel, Actor actor) {
        actor.must(Role.STAFF);
        Activity activity = activities.own(ref, actor);
        var problems = new ArrayList<Problem>();
        if (panel.name().isBlank()) {
            problems.add(new Problem("name", "options.panel.name-missing"));
        }
        if (panel.members().isEmpty()) {
            problems.add(new Problem("members", "options.panel.members-missing"));
        }
        past(problems, "heldOn", panel.heldOn());
        longest(problems, Map.of("name", panel.name()), LONGEST_LINE);
        longest(
                problems,
                Map.of("saw", panel.saw(), "said", panel.said(), "members", String.join("\n", panel.members())),
                LONGEST);
        if (problems.isEmpty()) {
            store.save(activity, panel);
            events.publishEvent(new OptionsChanged(
                    actor, "option-panel.recorded", "option-panel:" + panel.id() + ":" + ref, Optional.of(panel)));
        }
        return problems;
    }

    private void change(Activity activity, Option before, Option after, Actor actor) {
        if (!before.equals(after)) {
            save(activity, after, actor);
        }
    }

    private void save(Activity activity, Option option, Actor actor) {
        if (option.version() == 0) {
            store.insert(activity, option, LocalDate.now(clock));
        } else {
            store.update(activity, option, LocalDate.now(clock));
        }
        // Key action 5: what was ruled out, and why, is part of what a court asks for first.
        evidence.file(
                activity.owner(),
                Words.english().say("options.filed", activity.title()),
                "options:" + activity.ref(),
                "/activities/" + activity.ref() + "/options",
                activity.ref(),
                Set.of(Area.ACTION_5));
        events.publishEvent(new OptionRecorded(actor, activity.ref(), activity.id(), option));
    }

    private static Option fresh(UUID id, Option.OnPage page, boolean outlined) {
        return new Option(
                id,
                "",
                page.title(),
                page.what(),
                page.better(),
                page.worse(),
                page.cost(),
                Option.Standing.LIVE,
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                outlined,
                0);
    }

    private static String name(String title) {
        return title.strip().toLowerCase(Locale.UK);
    }

    private List<Problem> check(Option option, Activity activity) {
        var problems = new ArrayList<Problem>();
        if (option.title().isBlank()) {
            problems.add(new Problem("title", "options.title.missing"));
        }
        boolean isUnknownPanel = option.panel().isPresent()
                && panels(activity).stream()
                        .noneMatch(panel -> option.panel().get().equals(panel.id()));
        if (isUnknownPanel) {
            problems.add(new Problem("panel", "options.panel.unknown"));
        }
        past(problems, "screenedOn", option.screenedOn());
        longest(
                problems,
                Map.of("title", option.title(), "decidedBy", option.decidedBy(), "cost", option.cost()),
                LONGEST_LINE);
        longest(
                problems,
                Map.of(
                        "what", option.what(),
                        "better", option.better(),
                        "worse", option.worse(),
                        "reason", option.reason(),
                        "evidence", option.evidence()),
                LONGEST);
        return problems;
    }

    private void past(List<Problem> problems, String field, Optional<LocalDate> day) {
        if (day.filter(LocalDate.now(clock)::isBefore).isPresent()) {
            problems.add(new Problem(field, "options.day-future"));
        }
    }

    private static void longest(List<Problem> problems, Map<String, String> typed, int most) {
        typed.forEach((field, words) -> {
            if (words.length() > most) {
                problems.add(new Problem(field, "options.too-long", most));
            }
        });
    }
}
