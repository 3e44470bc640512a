package regard.duties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import regard.duties.DutyRules.Facts;
import regard.duties.DutyRules.ScrutinyLetter;
import regard.kernel.Text;
import regard.law.Finding;
import regard.law.Terms;

/** Whom a service change is taken to: councils, the Secretary of State, NHS England; and the bed test. */
final class ServiceChangeRules {

    private ServiceChangeRules() {}

    /** Each council whose area is affected is told, with both dates, and the dates are published (regulation 23). */
    static List<Finding> councilConsulted(Facts facts, Terms terms) {
        if (facts.assessment() == null || !facts.has(terms, Flag.SCRUTINY)) {
            return Finding.none();
        }
        List<String> councils = facts.assessment().substantial().councils();
        if (councils.isEmpty()) {
            return Finding.breach().as("nobody").only();
        }
        Map<String, List<ScrutinyLetter>> letters = facts.scrutiny().stream()
                .collect(Collectors.groupingBy(letter -> name(letter.council() == null ? "" : letter.council())));
        return councils.stream()
                .map(council -> Finding.about(council)
                        .with("lacking", lackingLeast(letters.getOrDefault(name(council), List.of()))))
                .filter(finding -> !List.of().equals(finding.values().get("lacking")))
                .toList();
    }

    private static String name(String council) {
        return council.strip().toLowerCase(Locale.UK);
    }

    private static List<String> lackingLeast(List<ScrutinyLetter> letters) {
        return letters.stream()
                .map(ServiceChangeRules::lacking)
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of(Trail.word("letterSentOn")));
    }

    private static List<String> lacking(ScrutinyLetter letter) {
        List<String> lacking = new ArrayList<>();
        if (letter.letterSentOn() == null) {
            lacking.add(Trail.word("letterSentOn"));
        }
        if (letter.proposedDecisionOn() == null) {
            lacking.add(Trail.word("proposedDecisionOn"));
        }
        if (letter.commentBy() == null) {
            lacking.add(Trail.word("commentBy"));
        }
        if (letter.datesPublishedOn() == null) {
            lacking.add(Trail.word("datesPublishedOn"));
        }
        return lacking;
    }

    /** Schedule 10A and SI 2024/15: a notifiable reconfiguration is notified. */
    static List<Finding> secretaryOfStateNotified(Facts facts, Terms terms) {
        return Finding.when(facts.has(terms, Flag.SOS_NOTIFY) && facts.sosNotifiedOn() == null);
    }

    /** */
    static List<Finding> assurancePassed(Facts facts, Terms terms) {
        return Finding.when(facts.has(terms, Flag.NHSE_ASSURANCE) && facts.stage2PassedOn() == null);
    }

    /** One of three conditions must be shown before beds are closed. */
    static List<Finding> bedTestShown(Facts facts, Terms terms) {
        return Finding.when(facts.assessment() != null
                && facts.has(terms, Flag.BED_TEST)
                && Text.isBlank(facts.assessment().beds().alternatives())
                && Text.isBlank(facts.assessment().beds().newTreatments())
                && Text.isBlank(facts.assessment().beds().efficiency()));
    }
}
