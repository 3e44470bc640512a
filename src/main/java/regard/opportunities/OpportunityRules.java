package regard.opportunities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;
import regard.law.WorkingDays;

/**
 * The rules on taking part: in the format a person needs, with the support they need, invited in time.
 *
 * <p>Health and Social Care Act 2012, section 250: the Accessible Information Standard, DAPB1605.
 */
public final class OpportunityRules implements Rulebook<OpportunityRules.Facts> {

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("opportunities/opportunity-rules.yml")
            .rule("R-19", OpportunityRules::formatsProvided)
            .rule("R-26", OpportunityRules::invitedInTime)
            .rule("R-27", OpportunityRules::lateFormatsExtended)
            .rule("R-64", OpportunityRules::supportArranged)
            .list();

    public record Facts(
            @Nullable Needs assessment,
            Materials materials,
            List<Event> events,
            List<FormatRequest> formatRequests,
            List<SupportRequest> supportRequests) {}

    /** Of the assessment, only the access needs that people are expected to have. */
    public record Needs(List<String> accessNeeds) {}

    public record Materials(List<Format> formats) {}

    public record Format(
            @Nullable String need,
            @Nullable LocalDate availableOn,
            @Nullable LocalDate dueOn) {

        private boolean isProvided() {
            return availableOn != null || dueOn != null;
        }
    }

    public record Event(
            @Nullable String id,
            @Nullable LocalDate on,
            @Nullable LocalDate invitedOn) {}

    public record FormatRequest(
            @Nullable String format,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate suppliedOn,
            boolean deadlineExtended) {

        private boolean isLateOn(LocalDate day) {
            return dueOn != null && (suppliedOn == null ? day : suppliedOn).isAfter(dueOn);
        }
    }

    public record SupportRequest(
            @Nullable String need,
            @Nullable LocalDate eventOn,
            @Nullable LocalDate arrangedOn) {

        /** The day of the event it should have been arranged for, if that is so near. */
        private Optional<LocalDate> unarranged(LocalDate day, int workingDays) {
            return Optional.ofNullable(eventOn)
                    .filter(event -> arrangedOn == null && !event.isBefore(day))
                    .filter(event -> WorkingDays.between(day, event) <= workingDays);
        }
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public List<Rule<Facts>> rules() {
        return RULES;
    }

    /** Every need that is known has a format, there or promised for a day. */
    private static List<Finding> formatsProvided(Facts facts, Terms terms) {
        List<Format> formats = facts.materials.formats;
        Set<String> listed =
                formats.stream().map(Format::need).flatMap(Stream::ofNullable).collect(Collectors.toSet());
        Stream<Finding> undated =
                formats.stream().filter(format -> !format.isProvided()).map(format -> about(format.need));
        Stream<Finding> unlisted = (facts.assessment == null ? List.<String>of() : facts.assessment.accessNeeds)
                .stream().distinct().filter(need -> !listed.contains(need)).map(OpportunityRules::about);
        return Stream.concat(undated, unlisted).toList();
    }

    /** A need by its code, and in the sentence as people say it: “easy read”. */
    private static Finding about(@Nullable String need) {
        String said = need == null ? "a format" : need.replace('_', ' ').toLowerCase(java.util.Locale.UK);
        return Finding.about(need).with("need", said.equals("bsl") ? "BSL" : said);
    }

    /** */
    private static List<Finding> invitedInTime(Facts facts, Terms terms) {
        return facts.events.stream()
                .filter(event -> !isInvitedInTime(event, terms))
                .map(event -> Finding.about(event.id))
                .toList();
    }

    private static boolean isInvitedInTime(Event event, Terms terms) {
        LocalDate day = event.on == null ? terms.on() : event.on;
        return event.invitedOn != null && WorkingDays.between(event.invitedOn, day) >= terms.number("workingDays");
    }

    /** Who gets a format late gets longer to answer. */
    private static List<Finding> lateFormatsExtended(Facts facts, Terms terms) {
        return facts.formatRequests.stream()
                .filter(request -> request.isLateOn(terms.on()) && !request.deadlineExtended)
                .map(request -> about(request.format))
                .toList();
    }

    /** */
    private static List<Finding> supportArranged(Facts facts, Terms terms) {
        return facts.supportRequests.stream()
                .flatMap(request -> request.unarranged(terms.on(), terms.number("workingDays")).stream()
                        .map(event -> about(request.need).with("event", event)))
                .toList();
    }
}
