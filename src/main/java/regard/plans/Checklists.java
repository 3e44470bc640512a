package regard.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.activities.ActivityId;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.kernel.Role;

/** Answering the questions that are asked of a plan and of a report: yes only if it is fully shown, else what to do. */
@Service
@Transactional
class Checklists {

    static final String YES = "yes";
    static final String NO = "no";
    private static final int LONGEST = 2_000;

    private final ChecklistStore store;
    private final Activities activities;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checklists(
            ChecklistStore store,
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

    /** What somebody typed about one question. */
    record Typed(String answer, String recommendation) {}

    @Transactional(readOnly = true)
    Map<String, Checklist.Answer> of(ActivityId activity) {
        return store.of(activity).stream().collect(Collectors.toMap(Checklist.Answer::code, Function.identity()));
    }

    /** Questions left open stay open. */
    List<Problem> answer(String ref, Checklist.Kind kind, Map<String, Typed> typed, Actor actor) {
        actor.must(Role.STAFF, Role.EQUALITY, Role.LAY);
        Activity activity = activities.own(ref, actor);
        var answers = new ArrayList<Checklist.Answer>();
        var problems = new ArrayList<Problem>();
        for (Checklist.Item item : Checklist.of(kind)) {
            Typed one = typed.getOrDefault(item.code(), new Typed("", ""));
            String recommendation = one.recommendation().strip();
            if (one.answer().equals(NO) && recommendation.isEmpty()) {
                problems.add(new Problem("why-" + item.code(), "plans.checklist.recommendation-missing"));
            } else if (recommendation.length() > LONGEST) {
                problems.add(new Problem("why-" + item.code(), "plans.text-too-long", LONGEST));
            } else if (one.answer().equals(YES) || one.answer().equals(NO)) {
                answers.add(new Checklist.Answer(
                        item.code(), one.answer().equals(YES), recommendation, actor.name(), LocalDate.now(clock)));
            }
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        answers.forEach(answer -> store.put(activity.id(), activity.owner(), answer, actor.person()));
        if (answers.size() == Checklist.of(kind).size()) {
            evidence.file(
                    activity.owner(),
                    (kind == Checklist.Kind.PLAN ? "Plan checked: " : "Report checked: ") + activity.title(),
                    "checklist:" + ref + ":" + kind.slug(),
                    "/activities/" + ref + "/plan/checklists/" + kind.slug(),
                    ref,
                    Set.of(Area.ACTION_5));
        }
        events.publishEvent(new ChecklistAnswered(actor, ref, kind, answers));
        return List.of();
    }
}
