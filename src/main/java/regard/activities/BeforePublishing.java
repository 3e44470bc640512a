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

    private static final String LOOK = "R-62";

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

    /**
     * Asks for this look alone, where no other rule may hold back what is said: people are told that work was called in, and what came of
     * it, while every gate is closed.
     */
    public List<Problem> look(Activity activity, List<PublicWords> words, Set<String> ticked, Actor actor) {
        Map<Boolean, List<Suspicion>> looked = looked(activity, words, ticked);
        int open = looked.getOrDefault(false, List.of()).size();
        if (open > 0) {
            return List.of(new Problem(CLEARED, "activities.looking.named", open, LOOK));
        }
        clear(activity, looked.getOrDefault(true, List.of()), actor);
        return List.of();
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
        Map<Boolean, List<Suspicion>> looked = looked(activity, words, ticked);
        List<Suspicion> open = looked.getOrDefault(false, List.of());
        Verdict verdict =
                gates.pass(activity, Gate.G5, LocalDate.now(clock), publishing(words, numbersAreSafe, open), actor);
        if (!verdict.blocked()) {
            clear(activity, looked.getOrDefault(true, List.of()), actor);
        }
        return verdict.breaches().stream()
                .filter(Breach::blocks)
                .map(breach -> breach.rule().equals(LOOK)
                        ? new Problem(CLEARED, "activities.looking.named", open.size(), breach.rule())
                        : new Problem("", "activities.looking.closed", breach.message(), breach.rule()))
                .toList();
    }

    private Map<Boolean, List<Suspicion>> looked(Activity activity, List<PublicWords> words, Set<String> ticked) {
        return toLookAt(activity, words).stream()
                .collect(Collectors.partitioningBy(each -> ticked.contains(each.token())));
    }

    private void clear(Activity activity, List<Suspicion> cleared, Actor actor) {
        if (!cleared.isEmpty()) {
            cleared.forEach(each -> store.clear(activity.id(), each, actor, clock.instant()));
            events.publishEvent(new WordsCleared(actor, activity.ref(), cleared));
        }
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
