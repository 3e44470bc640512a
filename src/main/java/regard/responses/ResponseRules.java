package regard.responses;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Rule;
import regard.law.Rulebook;
import regard.law.Rules;
import regard.law.Sentences;
import regard.law.Terms;
import regard.texts.PersonalData;

/** The rules on answers: late ones are dealt with, and no one can be known from words that are published. */
public final class ResponseRules implements Rulebook<ResponseRules.Facts> {

    private static final String CONSIDERED = "CONSIDERED";
    private static final String REFUSED = "REFUSED";

    private static final Sentences WORDS = Sentences.in("responses/sentences.yml");

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

        /** The kinds of detail that nobody has cleared, in words, each once. */
        private List<String> details() {
            return cleared || text == null
                    ? List.of()
                    : PersonalData.find(text).stream()
                            .map(finding -> WORDS.say(finding.kind().name()))
                            .distinct()
                            .toList();
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
        List<FreeText> texts = facts.publication.freeText;
        List<String> found = IntStream.range(0, texts.size())
                .filter(at -> !texts.get(at).details().isEmpty())
                .mapToObj(at -> WORDS.say(
                        "found",
                        Map.of("place", at + 1, "details", texts.get(at).details())))
                .toList();
        return found.isEmpty()
                ? Finding.none()
                : Finding.breach()
                        .with("texts", found.size())
                        .with("found", String.join("; ", found))
                        .only();
    }
}
