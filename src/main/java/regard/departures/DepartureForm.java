package regard.departures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.evidence.Area;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was typed of a departure. */
record DepartureForm(
        @Nullable Integer version,
        String guidance,
        String area,
        String paragraph,
        String instead,
        String whySubstantial,
        String reason,
        String decidedBy,
        DateInput decidedOn,
        DateInput reviewOn,
        String activity) {

    DepartureForm {
        guidance = Objects.requireNonNullElse(guidance, "");
        area = Objects.requireNonNullElse(area, "");
        paragraph = Objects.requireNonNullElse(paragraph, "");
        instead = Objects.requireNonNullElse(instead, "");
        whySubstantial = Objects.requireNonNullElse(whySubstantial, "");
        reason = Objects.requireNonNullElse(reason, "");
        decidedBy = Objects.requireNonNullElse(decidedBy, "");
        decidedOn = Objects.requireNonNullElse(decidedOn, DateInput.EMPTY);
        reviewOn = Objects.requireNonNullElse(reviewOn, DateInput.EMPTY);
        activity = Objects.requireNonNullElse(activity, "");
    }

    static DepartureForm about(String area, String activity) {
        return new DepartureForm(0, "", area, "", "", "", "", "", DateInput.EMPTY, DateInput.EMPTY, activity);
    }

    static DepartureForm of(Departure departure) {
        return new DepartureForm(
                departure.version(),
                departure.guidance(),
                departure.area().map(Area::slug).orElse(""),
                departure.paragraph(),
                departure.instead(),
                departure.whySubstantial(),
                departure.reason(),
                departure.decidedBy(),
                departure.decidedOn().map(DateInput::of).orElse(DateInput.EMPTY),
                departure.reviewOn().map(DateInput::of).orElse(DateInput.EMPTY),
                departure.activityRef());
    }

    List<Problem> unreadable() {
        return Map.of("decidedOn", decidedOn, "reviewOn", reviewOn).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(day ->
                        !day.getValue().isEmpty() && day.getValue().date().isEmpty())
                .map(day -> new Problem(day.getValue().wrongField(day.getKey()), "departures.day-unreadable"))
                .toList();
    }

    Departure departure(UUID id) {
        Optional<Area> touched = Stream.concat(Area.actions().stream(), Area.own().stream())
                .filter(each -> each.slug().equals(area))
                .findFirst();
        return new Departure(
                id,
                guidance,
                touched,
                paragraph.strip(),
                instead.strip(),
                whySubstantial.strip(),
                reason.strip(),
                decidedBy.strip(),
                decidedOn.date(),
                reviewOn.date(),
                activity,
                seen());
    }

    int seen() {
        return Optional.ofNullable(version).orElse(0);
    }
}
