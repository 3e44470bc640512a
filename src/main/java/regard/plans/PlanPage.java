package regard.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import regard.activities.Activity;
import regard.equality.Groups;
import regard.ui.Status;
import regard.ui.Task;
import regard.ui.Words;

/**
 * An involvement plan as it was last saved.
 *
 * @param targeted the codes of the groups that the duty assessment names
 * @param all every group there is a name for
 */
record PlanPage(
        Activity activity,
        Optional<SavedPlan> saved,
        PlanCalendar calendar,
        List<String> targeted,
        List<Groups.Group> all,
        Map<String, Checklist.Answer> answers,
        boolean mayChange) {

    String address() {
        return "/activities/" + activity.ref() + "/plan";
    }

    List<String> methods() {
        return saved.map(SavedPlan::plan).map(InvolvementPlan::methods).map(Methods::of).orElse(List.of()).stream()
                .map(Methods.Method::title)
                .toList();
    }

    String title(String code) {
        return all.stream()
                .filter(group -> group.code().equals(code))
                .findFirst()
                .map(Groups.Group::title)
                .orElse(code);
    }

    /** Groups that the plan or the duty assessment names. */
    List<String> named() {
        var named = new ArrayList<>(
                saved.map(SavedPlan::plan).map(InvolvementPlan::groups).orElse(List.of()));
        targeted.stream().filter(group -> !named.contains(group)).forEach(named::add);
        return named;
    }

    PlanDetail detail() {
        return saved.map(SavedPlan::plan).map(InvolvementPlan::detail).orElse(PlanDetail.NONE);
    }

    String reached(String group, Words words) {
        PlanDetail.Reaching reaching = detail().reaching(group);
        String methods = Methods.of(reaching.methods()).stream()
                .map(Methods.Method::title)
                .collect(Collectors.joining(", "));
        if (methods.isEmpty() && reaching.how().isEmpty()) {
            return words.say("plans.groups.no-method");
        }
        return reaching.how().isEmpty()
                ? methods
                : methods.isEmpty() ? reaching.how() : methods + ". " + reaching.how();
    }

    StakeholderMap map() {
        return new StakeholderMap(detail().stakeholders());
    }

    /** The parts of a plan, each with how it stands. */
    List<Task> tasks(Words words) {
        return List.of(
                task(words, "change", saved.map(SavedPlan::complete).orElse(false)),
                task(
                        words,
                        "groups",
                        named().stream()
                                .allMatch(group ->
                                        !detail().reaching(group).methods().isEmpty())),
                task(words, "stakeholders", !detail().stakeholders().isEmpty()),
                task(
                        words,
                        "steps",
                        !detail().timetable().isEmpty() && !detail().risks().isEmpty()),
                task(
                        words,
                        "money",
                        !saved.map(SavedPlan::plan)
                                .map(InvolvementPlan::budget)
                                .orElse(List.of())
                                .isEmpty()),
                checklist(words, Checklist.Kind.PLAN),
                checklist(words, Checklist.Kind.REPORT));
    }

    private Task task(Words words, String part, boolean done) {
        Task task = Task.of(mayChange ? address() + "/" + part : null, words.say("plans.task." + part))
                .hint(words.say("plans.task." + part + ".hint"));
        return done ? task.status(words.say(Status.COMPLETED.key())) : task.tag(Status.INCOMPLETE, words);
    }

    private Task checklist(Words words, Checklist.Kind kind) {
        List<Checklist.Item> items = Checklist.of(kind);
        long answered =
                items.stream().filter(item -> answers.containsKey(item.code())).count();
        long no = items.stream()
                .map(item -> answers.get(item.code()))
                .filter(answer -> answer != null && !answer.yes())
                .count();
        Task task = Task.of(address() + "/checklists/" + kind.slug(), words.say("plans.task." + kind.slug()))
                .hint(words.say("plans.task.checklist.hint", answered, items.size(), no));
        return answered == items.size()
                ? task.status(words.say(Status.COMPLETED.key()))
                : task.tag(Status.INCOMPLETE, words);
    }
}
