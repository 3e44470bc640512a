package regard.scrutiny;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What one council was told of a change, and what it said (SI 2013/218, regulation 23).
 *
 * @param council the name, as the duty assessment says it
 * @param publishedAt where the dates were published
 * @param substantial the council’s view on whether the change is substantial
 * @param viewOnPeriod what the council says of the time people have to answer; blank if it was not asked
 */
public record Letter(
        UUID scrutineer,
        String council,
        Optional<LocalDate> sentOn,
        Optional<LocalDate> proposedDecisionOn,
        Optional<LocalDate> commentBy,
        Optional<LocalDate> datesPublishedOn,
        String publishedAt,
        Optional<View> substantial,
        Optional<LocalDate> viewOn,
        String viewOnPeriod,
        int version) {

    /** A council’s view. */
    public enum View {
        YES,
        NO,
        UNSURE
    }

    static Letter none(Scrutineer council) {
        return new Letter(
                council.id(),
                council.name(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                0);
    }

    boolean isComplete() {
        return sentOn.isPresent()
                && proposedDecisionOn.isPresent()
                && commentBy.isPresent()
                && datesPublishedOn.isPresent();
    }
}
