package regard.plans;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says beyond its outline (domain specification 2.5).
 *
 * @param purpose what the involvement is for
 * @param reaching how each named group is reached (rule R-36)
 * @param stakeholders who has an interest, and how much they can move
 * @param timetable what happens when
 * @param arrangements what is arranged for which need
 * @param risks what could go wrong, and what is done about it
 */
public record PlanDetail(
        String purpose,
        List<Reaching> reaching,
        List<Stakeholder> stakeholders,
        List<Milestone> timetable,
        List<Arrangement> arrangements,
        List<Risk> risks) {

    public static final PlanDetail NONE = new PlanDetail("", List.of(), List.of(), List.of(), List.of(), List.of());

    public PlanDetail {
        reaching = List.copyOf(reaching);
        stakeholders = List.copyOf(stakeholders);
        timetable = List.copyOf(timetable);
        arrangements = List.copyOf(arrangements);
        risks = List.copyOf(risks);
    }

    /**
     * How a group is reached.
     *
     * @param group its code
     * @param methods codes of the ways to involve people
     * @param how where, with whom, in words
     */
    public record Reaching(String group, List<String> methods, String how) {

        public Reaching {
            methods = List.copyOf(methods);
        }
    }

    /** Something that happens on a day. */
    public record Milestone(String what, @Nullable LocalDate on) {}

    /** What is arranged for a need: an interpreter, a step-free room, a carer paid. */
    public record Arrangement(String need, String arranged) {}

    /** What could go wrong, and what is done about it. */
    public record Risk(String what, String answer) {}

    PlanDetail reaching(List<Reaching> other) {
        return new PlanDetail(purpose, other, stakeholders, timetable, arrangements, risks);
    }

    PlanDetail stakeholders(List<Stakeholder> other) {
        return new PlanDetail(purpose, reaching, other, timetable, arrangements, risks);
    }

    PlanDetail steps(String why, List<Milestone> when, List<Arrangement> arranged, List<Risk> wrong) {
        return new PlanDetail(why, reaching, stakeholders, when, arranged, wrong);
    }

    Reaching reaching(String group) {
        return reaching.stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElse(new Reaching(group, List.of(), ""));
    }
}
