package regard.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regard.kernel.OrganisationId;
import regard.kernel.PersonId;

/**
 * One piece of commissioning work that is assessed for the duty to involve: the central record, from idea to evaluation.
 *
 * @param ref what people call it: {@code PI-2026-0047}; the same reference names its public page and its consultation
 * @param summary what it is, in plain words, as the public reads it
 * @param now what exists today
 * @param change what is planned, and why
 * @param trigger why it is assessed: a key of {@code rules/activities/triggers.yml}
 * @param version grows with each change, so that two people never overwrite each other
 */
public record Activity(
        ActivityId id,
        String ref,
        OrganisationId owner,
        PersonId ownedBy,
        String title,
        String summary,
        String now,
        String change,
        String trigger,
        List<String> places,
        List<String> topics,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> influenceBy,
        Optional<LocalDate> plannedDecisionOn,
        ActivityState state,
        LocalDate registeredOn,
        int version) {}
