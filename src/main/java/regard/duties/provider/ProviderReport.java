package regard.duties.provider;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a provider that leads a change was asked for and returned: its plan, and its report on what people said.
 *
 * @param paper where the report stands
 * @param questionsRight whether it asked the right questions
 * @param saidEnough whether people knew enough to answer them
 * @param longEnough whether they had time
 * @param opinion what we think of it
 * @param version grows with each change, so that two people never overwrite each other
 */
record ProviderReport(
        String provider,
        Optional<LocalDate> askedOn,
        Optional<LocalDate> planReceivedOn,
        Optional<LocalDate> reportSeenOn,
        String paper,
        boolean questionsRight,
        boolean saidEnough,
        boolean longEnough,
        String opinion,
        int version) {}
