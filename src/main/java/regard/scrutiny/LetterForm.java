package regard.scrutiny;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import regard.kernel.Problem;
import regard.ui.DateInput;

/** What was typed of a letter to a council, and of its view. */
record LetterForm(
        @Nullable Integer version,
        DateInput sentOn,
        DateInput proposedDecisionOn,
        DateInput commentBy,
        DateInput datesPublishedOn,
        String publishedAt,
        String substantial,
        DateInput viewOn,
        String viewOnPeriod) {

    LetterForm {
        sentOn = Typed.or(sentOn);
        proposedDecisionOn = Typed.or(proposedDecisionOn);
        commentBy = Typed.or(commentBy);
        datesPublishedOn = Typed.or(datesPublishedOn);
        publishedAt = Typed.or(publishedAt);
        substantial = Typed.or(substantial);
        viewOn = Typed.or(viewOn);
        viewOnPeriod = Typed.or(viewOnPeriod);
    }

    static LetterForm of(Letter letter) {
        return new LetterForm(
                letter.version(),
                Typed.input(letter.sentOn()),
                Typed.input(letter.proposedDecisionOn()),
                Typed.input(letter.commentBy()),
                Typed.input(letter.datesPublishedOn()),
                letter.publishedAt(),
                letter.substantial().map(Enum::name).orElse(""),
                Typed.input(letter.viewOn()),
                letter.viewOnPeriod());
    }

    List<Problem> unreadable() {
        return Typed.unreadable(Map.of(
                "sentOn", sentOn,
                "proposedDecisionOn", proposedDecisionOn,
                "commentBy", commentBy,
                "datesPublishedOn", datesPublishedOn,
                "viewOn", viewOn));
    }

    Letter letter(Scrutineer council) {
        return new Letter(
                council.id(),
                council.name(),
                sentOn.date(),
                proposedDecisionOn.date(),
                commentBy.date(),
                datesPublishedOn.date(),
                publishedAt.strip(),
                Typed.one(Letter.View.class, substantial),
                viewOn.date(),
                viewOnPeriod.strip(),
                version == null ? 0 : version);
    }
}
