package regard.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import regard.kernel.Actor;
import regard.kernel.Problem;
import regard.law.Breach;
import regard.law.Gate;
import regard.law.Supposition;
import regard.law.Verdict;

/**
 * Gate G5 for every room that publishes words: before everybody can read them, a person looks at each line in which somebody might be
 * known, and changes it or says that it names nobody. Who looked at what stays; the same line is not asked about again.
 */
@Service
@Transactional
public class BeforePublishing {

    /** The field of a form with the ticks of a person who looked. */
    public static final String CLEARED = "cleared";

    private final ClearedStore store;
    private final Gates gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BeforePublishing(ClearedStore store, Gates gates, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    /** What a person has to look at before these words are published: found, and not cleared by anybody yet. */
    @Transactional(readOnly = true)
    public List<Suspicion> toLookAt(Activity activity, List<PublicWords> words) {
        List<Suspicion> found = Suspicion.in(words);
        if (found.isEmpty()) {
            return found;
        }
        Set<String> cleared = store.cleared(activity.id());
        return found.stream().filter(each -> !cleared.contains(each.token())).toList();
    }

    /** Asks the gate of words without numbers. */
    public List<Problem> pass(Activity activity, List<PublicWords> words, Set<String> ticked, Actor actor) {
        return pass(activity, words, true, ticked, actor);
    }

    /**
     * Asks the gate of what is about to be published, and of nothing else: the words, and the numbers of people.
     *
     * @param ticked the tokens of what this person looked at, and says that it names nobody
     */
    public List<Problem> pass(
            Activity activity, List<PublicWords> words, boolean numbersAreSafe, Set<String> ticked, Actor actor) {
        Map<Boolean, List<Suspicion>> looked = toLookAt(activity, words).stream()
                .collect(Collectors.partitioningBy(each -> ticked.contains(each.token())));
        List<Suspicion> open = looked.getOrDefault(false, List.of());
        Verdict verdict =
                gates.pass(activity, Gate.G5, LocalDate.now(clock), publishing(words, numbersAreSafe, open), actor);
        List<Suspicion> cleared = looked.getOrDefault(true, List.of());
        if (!verdict.blocked() && !cleared.isEmpty()) {
            cleared.forEach(each -> store.clear(activity.id(), each, actor, clock.instant()));
            events.publishEvent(new WordsCleared(actor, activity.ref(), cleared));
        }
        return verdict.breaches().stream()
                .filter(Breach::blocks)
                .map(breach -> breach.rule().equals("R-62")
                        ? new Problem(CLEARED, "activities.looking.named", open.size(), breach.rule())
                        : new Problem("", "activities.looking.closed", breach.message(), breach.rule()))
                .toList();
    }

    private static Supposition publishing(List<PublicWords> words, boolean numbersAreSafe, List<Suspicion> open) {
        Set<String> asked = open.stream().map(Suspicion::token).collect(Collectors.toSet());
        List<Map<String, Object>> texts = words.stream()
                .flatMap(PublicLine::in)
                .map(line -> Map.<String, Object>of(
                        "text",
                        line.words(),
                        "cleared",
                        line.suspicion()
                                .map(Suspicion::token)
                                .filter(asked::contains)
                                .isEmpty()))
                .distinct()
                .toList();
        return Supposition.NOTHING.withInstead(
                "publication", Map.of("disclosurePassed", numbersAreSafe, "freeText", texts));
    }
}
