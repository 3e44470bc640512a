package regard.duties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import regard.duties.DutyFacts.BodyType;
import regard.kernel.Refused.Fault;
import regard.law.Dated;
import regard.law.RuleFile;

/** When a kind of commissioner exists, and which duty to involve the public it has. */
record BodyData(
        String duty, @Nullable LocalDate from, @Nullable LocalDate until, String section) {

    private static final Bodies BODIES = RuleFile.read("duties/bodies.yml", Bodies.class);

    record Bodies(
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String source,
            String status,
            Map<BodyType, BodyData> bodies)
            implements Dated {}

    static BodyData of(BodyType type) {
        return Objects.requireNonNull(BODIES.bodies.get(type), "bodies.yml has no " + type);
    }

    /** The duties of a body, and of NHS England beside it where it acts under delegation. */
    static List<String> duties(BodyType type, boolean delegated) {
        String own = of(type).duty;
        String delegator = of(BodyType.NHS_ENGLAND).duty;
        return delegated && !own.equals(delegator) ? List.of(own, delegator) : List.of(own);
    }

    /** What is wrong with an assessment made by such a body on that day. */
    Optional<Fault> fault(LocalDate day) {
        if (until != null && day.isAfter(until)) {
            return Optional.of(new Fault("/body/type", "range", "no such body has existed since " + until.plusDays(1)));
        }
        return from != null && day.isBefore(from)
                ? Optional.of(new Fault("/body/type", "range", "no such body existed before " + from))
                : Optional.empty();
    }
}
