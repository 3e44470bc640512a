package regard.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Terms;
import regard.texts.PersonalData;

/** The rules on answers: late ones are dealt with, and no one can be known from words that are published. */
public final class ResponseRules implements Rulebook<ResponseRules.Facts> {

    private static final String CONSIDERED = "CONSIDERED";
    private static final String REFUSED = "REFUSED";

    private static final List<Rule<Facts>> RULES = Rules.<Facts>in("responses/response-rules.yml")
            .rule("R-28", ResponseRules::lateOnesDealtWith)
            .rule("R-62", ResponseRules::noPersonalData)
            .list();

    public record Facts(Received responses, Publication publication) {}

    public record Received(List<Late> late) {}

    /** A response that came after the close, and what was done with it. */
    public record Late(
            @Nullable String id,
            @Nullable String status,
            @Nullable String reason) {

        private boolean isDealtWith() {
            return CONSIDERED.equals(status) || (REFUSED.equals(status) && Text.isGiven(reason));
        }
    }

    public record Publication(List<FreeText> freeText) {}

    /** Words meant for publication; cleared once a person has looked at what was found in them. */
    public record FreeText(@Nullable String text, boolean cleared) {

        private boolean mayNameSomebody() {
            return !cleared && text != null && !PersonalData.find(text).isEmpty();
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

    /** R v Brent LBC ex p Gunning (1985) 84 LGR 168: nothing is silently left out. */
    private static List<Finding> lateOnesDealtWith(Facts facts, Terms terms) {
        return facts.responses.late.stream()
                .filter(late -> !late.isDealtWith())
                .map(late -> Finding.about(late.id))
                .toList();
    }

    /** UK GDPR, article 5(1)(c) and (f). */
    private static List<Finding> noPersonalData(Facts facts, Terms terms) {
        long texts = facts.publication.freeText.stream()
                .filter(FreeText::mayNameSomebody)
                .count();
        return texts == 0
                ? Finding.none()
                : Finding.breach().with("texts", texts).only();
    }
}
