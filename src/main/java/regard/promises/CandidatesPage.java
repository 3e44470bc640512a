package regard.promises;

import java.util.List;
import java.util.Map;
import regard.kernel.PersonId;
import regard.kernel.Problem;

/**
 * The sentences that sound like a promise, and what people said of them.
 *
 * @param looked how many new ones the last text gave; -1 if none was looked through just now
 * @param refused the candidate whose dismissal was refused; blank for none
 */
record CandidatesPage(
        List<Candidate> waiting,
        List<Candidate> confirmed,
        List<Candidate> dismissed,
        Map<PersonId, String> names,
        int looked,
        String refused,
        boolean mayWrite,
        List<Problem> problems) {

    String by(Candidate candidate) {
        return candidate.settledBy().map(names::get).orElse("");
    }
}
