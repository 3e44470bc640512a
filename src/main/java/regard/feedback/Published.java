package regard.feedback;

import java.time.Instant;
import java.util.List;
import regard.activities.ActivityId;
import regard.kernel.OrganisationId;

/**
 * What people were told of one activity, as everybody can read it now.
 *
 * @param firstAt when they were told first
 * @param at when this edition was published
 */
public record Published(
        ActivityId activity,
        String ref,
        OrganisationId owner,
        String title,
        int edition,
        Instant firstAt,
        Instant at,
        List<YouSaidWeDid> items) {

    public Published {
        items = List.copyOf(items);
    }

    public long count(YouSaidWeDid.Kind kind) {
        return items.stream()
                .filter(item -> item.kind().filter(kind::equals).isPresent())
                .count();
    }
}
