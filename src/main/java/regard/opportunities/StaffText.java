package regard.opportunities;

import java.util.Optional;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;

/**
 * The public page as staff work on it.
 *
 * @param draft what they wrote last
 * @param published what the public reads, or will read once the consultation opens
 * @param isPublic whether the public reads it today
 */
record StaffText(
        ActivityId activity,
        OrganisationId owner,
        String ref,
        PublicPage draft,
        Optional<PublicPage> published,
        boolean isPublic,
        int revision) {

    boolean hasUnpublishedChanges() {
        return published.isPresent() && !published.get().equals(draft);
    }
}
