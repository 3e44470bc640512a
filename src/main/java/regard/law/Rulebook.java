package regard.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules that one room keeps beside the nouns they judge, and the part of a dossier they look at.
 *
 * @param <F> a record whose components are named as the sections of a dossier (contracts, section 3)
 */
public interface Rulebook<F extends Record> {

    Class<F> facts();

    List<Rule<F>> rules();

    /** What heads the verdict, if this room can say it: the outcome, level and flags of the assessment. */
    default Optional<Headline> headline(F facts, LocalDate on) {
        return Optional.empty();
    }
}
