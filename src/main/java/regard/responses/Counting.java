package regard.responses;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import regard.consultations.Consultation;
import regard.consultations.ConsultationId;
import regard.consultations.Consultations;
import regard.evidence.Area;
import regard.evidence.Evidence;
import regard.questionnaires.Item;
import regard.questionnaires.ItemType;
import regard.questionnaires.Questionnaires;
import regard.responses.CountStore.Count;
import regard.ui.Words;

/**
 * Folds what submissions did into the counts, and numbers them. A submission only adds a row; nobody waits for anybody else's
 * counting. Within a second all is folded, and what is not yet is added when counts are read: so they are right at every moment.
 */
@Component
class Counting {

    private static final int BATCH = 5_000;

    private final CountStore store;
    private final WordStore words;
    private final Questionnaires questionnaires;
    private final Consultations consultations;
    private final Evidence evidence;
    private final TransactionTemplate transactions;

    Counting(
            CountStore store,
            WordStore words,
            Questionnaires questionnaires,
            Consultations consultations,
            Evidence evidence,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.words = words;
        this.questionnaires = questionnaires;
        this.consultations = consultations;
        this.evidence = evidence;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 1_000)
    void foldAll() {
        store.toFold().forEach(consultation -> transactions.executeWithoutResult(_ -> fold(consultation)));
    }

    /** Folds what is there now, if nobody else does; nothing while only reading is allowed. */
    void fold(ConsultationId consultation) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly() || !store.becomeFolder(consultation)) {
            return;
        }
        List<UUID> batch = store.fold(consultation, BATCH);
        if (batch.isEmpty()) {
            return;
        }
        Map<String, String> reasons = reasons(consultation);
        while (!batch.isEmpty()) {
            words.note(consultation, batch, reasons);
            batch = store.fold(consultation, BATCH);
        }
        file(consultation);
    }

    /** The questions that ask for a reason, each with the question that it asks about. */
    private Map<String, String> reasons(ConsultationId consultation) {
        return consultations
                .get(consultation)
                .brief()
                .questionnaire()
                .map(questionnaires::get)
                .map(asked -> asked.questions().stream()
                        .filter(item -> item.type() == ItemType.WHY && item.of().isPresent())
                        .collect(Collectors.toMap(Item::id, item -> item.of().orElseThrow())))
                .orElse(Map.of());
    }

    /** How many of a kind there are, in all. */
    long of(ConsultationId consultation, Cells.What what) {
        return store.counts(consultation, Set.of(what)).stream()
                .mapToLong(Count::people)
                .sum();
    }

    /** Every count there is. */
    List<Count> all(ConsultationId consultation) {
        return store.counts(consultation, EnumSet.allOf(Cells.What.class));
    }

    /** How many responses count, by the day each came. */
    Map<LocalDate, Long> byDay(ConsultationId consultation) {
        return Results.byDay(store.counts(consultation, EnumSet.of(Cells.What.DAY)));
    }

    /** Counts one more of a kind, for what somebody gave beside their answers. */
    void oneMore(ConsultationId consultation, UUID response, Cells.What what) {
        store.change(consultation, response, Cells.nothing().and(what, 1));
    }

    /** Consultations with late responses that nobody has decided on, and how many. */
    @Transactional(readOnly = true)
    public Map<ConsultationId, Long> withLateOnes() {
        return store.withLateOnes();
    }

    // Key action 5 asks that people can say what they think, key action 8 that those who are often left out are among
    // them.
    private void file(ConsultationId id) {
        Consultation.Brief brief = consultations.get(id).brief();
        var counts = store.counts(id, EnumSet.of(Cells.What.ALL, Cells.What.ABOUT_THEMSELVES));
        for (var count : counts) {
            boolean all = count.cell().what() == Cells.What.ALL;
            evidence.file(
                    brief.owner(),
                    Words.english()
                            .say(all ? "responses.evidence.answers" : "responses.evidence.monitoring", count.people()),
                    (all ? "responses:" : "monitoring:") + brief.ref(),
                    "/activities/" + brief.ref() + "/responses",
                    brief.ref(),
                    Set.of(all ? Area.ACTION_5 : Area.ACTION_8));
        }
    }
}
