package regard.scrutiny;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import regard.activities.Activities;
import regard.activities.Activity;
import regard.duties.Duties;
import regard.law.Facts;

/**
 * What scrutiny knows of an activity, for the rules of every room (contracts, section 3): letters to councils, notification, assurance,
 * call-ins and comments; and the council’s own view on whether a change is substantial, which counts beside ours (S7).
 */
@Component
class ScrutinyFacts implements Facts {

    private final Activities activities;
    private final Scrutiny scrutiny;
    private final Comments comments;
    private final Duties duties;

    ScrutinyFacts(Activities activities, Scrutiny scrutiny, Comments comments, Duties duties) {
        this.activities = activities;
        this.scrutiny = scrutiny;
        this.comments = comments;
        this.duties = duties;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(String activity) {
        return activities.find(activity).map(this::sections).orElse(Map.of());
    }

    private Map<String, Object> sections(Activity activity) {
        List<Letter> letters = scrutiny.letters(activity);
        ServiceChange change = scrutiny.change(activity);
        var sections = new LinkedHashMap<String, Object>();
        sections.put("scrutiny", letters.stream().map(ScrutinyFacts::letter).toList());
        change.notifiedOn().ifPresent(day -> sections.put("sosNotifiedOn", day));
        change.stage2On().ifPresent(day -> sections.put("stage2PassedOn", day));
        sections.put(
                "callIn",
                scrutiny.callIns(activity).stream().map(ScrutinyFacts::callIn).toList());
        sections.put(
                "comments",
                comments.of(activity).stream().map(ScrutinyFacts::comment).toList());
        String onPeriod = letters.stream()
                .filter(letter -> !letter.viewOnPeriod().isBlank())
                .map(letter -> letter.council() + ": " + letter.viewOnPeriod())
                .collect(Collectors.joining("; "));
        if (!onPeriod.isBlank()) {
            sections.put("consultation", Map.of("councilViewOnPeriod", onPeriod));
        }
        // An assessment that is not there yet cannot be completed by what a council says.
        if (duties.facts(activity.id()).isPresent()) {
            view(letters)
                    .ifPresent(view ->
                            sections.put("assessment", Map.of("substantial", Map.of("council", view.name()))));
        }
        return sections;
    }

    /** The strongest view of all councils: one that holds the change to be substantial is enough. */
    private static Optional<Letter.View> view(List<Letter> letters) {
        List<Letter.View> views = letters.stream()
                .flatMap(letter -> letter.substantial().stream())
                .toList();
        if (views.contains(Letter.View.YES)) {
            return Optional.of(Letter.View.YES);
        }
        return views.contains(Letter.View.UNSURE)
                ? Optional.of(Letter.View.UNSURE)
                : views.stream().findFirst();
    }

    private static Map<String, Object> letter(Letter letter) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("council", letter.council());
        put(facts, "letterSentOn", letter.sentOn());
        put(facts, "proposedDecisionOn", letter.proposedDecisionOn());
        put(facts, "commentBy", letter.commentBy());
        put(facts, "datesPublishedOn", letter.datesPublishedOn());
        return facts;
    }

    private static Map<String, Object> callIn(CallIn callIn) {
        var facts = new LinkedHashMap<String, Object>();
        put(facts, "directedOn", callIn.directedOn());
        put(facts, "liftedOn", callIn.liftedOn());
        return facts;
    }

    private static Map<String, Object> comment(Comment comment) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("from", comment.from().name());
        facts.put("receivedOn", comment.receivedOn());
        put(facts, "repliedOn", comment.repliedOn());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Optional<LocalDate> day) {
        day.ifPresent(known -> facts.put(name, known));
    }
}
